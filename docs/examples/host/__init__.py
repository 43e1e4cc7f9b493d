"""A host: dossiers kept in SQLite and served over HTTP, with every rule left to motcua_lib.

- `store.py`: three tables; events are only ever added, effects wait in an outbox
- `office.py`: load, apply, save; a lost race is told or tried again
- `outbox.py`: effects are carried out after the commit, and again after a crash
- `answers.py`: values of the library as JSON for the browser
- `web.py`: the endpoints, and errors as HTTP
- `__main__.py`: what stands in a database, from the command line
"""
