"""What a passport says, as plain values: the window, the web page, the sheet and the JSON take it from here."""
