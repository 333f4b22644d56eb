"""The parts of pages that run in the browser."""
