"""The dialog of the finished sheet: choices, preview, what is wrong, and saving, copying and printing."""
