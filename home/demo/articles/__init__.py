"""The guides of the demo, one a module, the papers that they cite, and how they are built."""
