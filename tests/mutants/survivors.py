def told(room, error):
    return f"{room} {error.function}\n    - {error.was}\n    + {error.now}"
listed=None
