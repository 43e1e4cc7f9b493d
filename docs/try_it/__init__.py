"""The code behind the page "Try it": its Python, its script and style, and what bundles them with Pyodide."""
