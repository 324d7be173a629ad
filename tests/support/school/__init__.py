"""The made-up school that make_school.py writes."""
