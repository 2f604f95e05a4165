"""From a content folder to a finished output folder: plan, render, write."""
