"""The preflight: what is wrong with a sheet that is laid out, said before it is written."""
