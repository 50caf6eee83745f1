"""A person's folders, made where they are missing."""

from pathlib import Path

import platformdirs

for make in (
    platformdirs.user_cache_path,
    platformdirs.user_config_path,
    platformdirs.user_data_path,
):
    path = make("example")
    path.mkdir(parents=True)
    assert path.is_relative_to(Path.home()), path
platformdirs.user_runtime_dir("example")
print("as expected")
