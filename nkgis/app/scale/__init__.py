"""Jobs in parts: large data measured part by part into a folder, in this process or on a Dask cluster."""
