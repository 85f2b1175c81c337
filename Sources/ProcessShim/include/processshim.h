// processshim.h - what must hold of a program's end, for programs only: linked into an executable
// it takes the place of the C library's allocation functions there.

/// Ends the process with a fixed message instead of a traceback: with 71 where memory runs out, with
/// 70 where the program is at fault. A traceback holds pieces of memory, and memory holds answers.
///
/// The messages are kept, not copied: they must live as long as the process. Call it once, before
/// other threads start; until then the messages are short ones in English.
void processshim_guard(const unsigned char *memory_message, const unsigned char *fault_message);
