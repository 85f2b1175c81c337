#include "officeshim_archive.h"

#include <stdlib.h>
#include <zip.h>

struct officeshim_archive {
  zip_t *zip;
};

struct officeshim_part {
  zip_file_t *file;
};

officeshim_archive *officeshim_archive_open(const char *path) {
  int error = 0;
  zip_t *zip = zip_open(path, ZIP_RDONLY, &error);
  if (!zip) return NULL;
  officeshim_archive *archive = malloc(sizeof *archive);
  if (!archive) {
    zip_discard(zip);
    return NULL;
  }
  archive->zip = zip;
  return archive;
}

void officeshim_archive_close(officeshim_archive *archive) {
  if (!archive) return;
  zip_discard(archive->zip);
  free(archive);
}

int64_t officeshim_archive_size(const officeshim_archive *archive, const char *name) {
  zip_stat_t status;
  if (zip_stat(archive->zip, name, 0, &status) != 0) return -1;
  if (!(status.valid & ZIP_STAT_SIZE) || status.size > INT64_MAX) return 0;
  return (int64_t)status.size;
}

officeshim_part *officeshim_part_open(
    officeshim_archive *archive, const char *name, int32_t *is_encrypted) {
  zip_stat_t status;
  *is_encrypted = 0;
  if (zip_stat(archive->zip, name, 0, &status) != 0) return NULL;
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE) {
    *is_encrypted = 1;
    return NULL;
  }
  zip_file_t *file = zip_fopen(archive->zip, name, 0);
  if (!file) return NULL;
  officeshim_part *part = malloc(sizeof *part);
  if (!part) {
    zip_fclose(file);
    return NULL;
  }
  part->file = file;
  return part;
}

int64_t officeshim_part_read(officeshim_part *part, uint8_t *target, int64_t capacity) {
  return zip_fread(part->file, target, (zip_uint64_t)capacity);
}

void officeshim_part_close(officeshim_part *part) {
  if (!part) return;
  zip_fclose(part->file);
  free(part);
}

int32_t officeshim_archive_write(
    const char *path, const char *const *names, const char *const *paths,
    const int32_t *is_stored, int32_t count) {
  int error = 0;
  zip_t *zip = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (!zip) return -1;
  for (int32_t i = 0; i < count; i++) {
    zip_source_t *source = zip_source_file(zip, paths[i], 0, -1);
    if (!source) goto failed;
    zip_int64_t index = zip_file_add(zip, names[i], source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(source);
      goto failed;
    }
    zip_int32_t method = is_stored[i] ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    // The first day of DOS time: the same table gives the same bytes on every day.
    if (zip_set_file_compression(zip, (zip_uint64_t)index, method, 0) != 0 ||
        zip_file_set_dostime(zip, (zip_uint64_t)index, 0, 0x21, 0) != 0) {
      goto failed;
    }
  }
  if (zip_close(zip) == 0) return 0;
failed:
  zip_discard(zip);
  return -1;
}
