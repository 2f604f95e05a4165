"""Every page of the site as data: an address, a template and a view that holds exactly what the page shows."""
