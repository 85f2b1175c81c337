// Tells SwiftPM where the system's ReadStat is. Its own headers are included by OfficeShim's .c files only.
