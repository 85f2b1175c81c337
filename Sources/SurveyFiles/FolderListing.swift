import Glibc
import Survey

/// What stands in a folder, as far as messages and commands look into it.
public enum FolderListing {
  /// The names in a folder, sorted, without the hidden ones; `nil` when it is no folder.
  public static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The file beside a missing one whose name is nearest to its, if one is near.
  static func nearest(to file: String) -> String? {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let name = String(file.dropFirst(folder.count))
    guard let names = names(in: folder.isEmpty ? "." : folder) else { return nil }
    return NearestName.find(name, among: names).map { folder + $0 }
  }
}
