"""Finished sheets: a template says where the parts stand, and every part is drawn by one module for all templates."""
