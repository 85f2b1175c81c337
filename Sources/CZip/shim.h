// Tells SwiftPM where the system's libzip is. Its own headers are included by OfficeShim's .c files only.
