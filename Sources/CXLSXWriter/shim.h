// Tells SwiftPM where the system's libxlsxwriter is. Its own headers are included by OfficeShim's .c files only.
