"""Implements the command `bangvang`, by which editors check content, start articles, and list and clean photographs."""
