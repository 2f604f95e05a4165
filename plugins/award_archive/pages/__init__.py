"""Every page and file of the site as data: an address, a template and exactly what the template shows."""
