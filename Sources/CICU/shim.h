// Tells SwiftPM where the system's ICU is. ICU's own headers are included by ICUShim's .c files
// only: Swift must not see ICU's types twice (Foundation brings its own copy).
