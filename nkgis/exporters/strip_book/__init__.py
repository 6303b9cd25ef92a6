"""The strip book: pages along one route, a map of each stretch above and its strip below."""
