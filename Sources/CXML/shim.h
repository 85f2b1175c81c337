// Tells SwiftPM where the system's libxml2 is. Its own headers are included by OfficeShim's .c files only.
