# include base
import os
import re
import shutil
import tempfile
from pathlib import Path

folder = Path(required("ReplaceText.Folder"))
patterns = given("ReplaceText.Patterns", "**/*.config")
find = given("ReplaceText.Find")
replacement = given("ReplaceText.Replace")
use_regex = is_on(given("ReplaceText.UseRegex", "False"))
fail_when_none = is_on(given("ReplaceText.FailWhenNone", "True"))

if not find:
    stop("The parameter ReplaceText.Find is empty.")
if not folder.is_dir():
    stop(f"The folder {folder} is not there.")
try:
    wanted = re.compile((find if use_regex else re.escape(find)).encode())
except re.error as error:
    stop(f"The regular expression cannot be read: {error}")


def write(path, data):
    """Puts the new text in place at once, so that no half file is ever there."""
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    shutil.copystat(path, name)
    os.replace(name, path)


files = set()
for pattern in lines_of(patterns):
    try:
        files.update(path for path in folder.glob(pattern) if path.is_file())
    except (ValueError, NotImplementedError) as error:
        stop(f'The pattern "{pattern}" cannot be used: {error}')

changed = 0
count = 0
for path in sorted(files):
    # Bytes keep line ends and encoding as they are.
    before = path.read_bytes()
    if use_regex:
        try:
            after, times = wanted.subn(replacement.encode(), before)
        except (re.error, IndexError) as error:
            stop(f"The replacement cannot be used: {error}")
    else:
        after, times = wanted.subn(lambda _: replacement.encode(), before)
    if times and after != before:
        write(path, after)
        changed += 1
    count += times
    if times:
        print(f"{path.relative_to(folder)}: {times} places")

set_octopusvariable("FilesChanged", str(changed))
set_octopusvariable("Replacements", str(count))
if count == 0 and fail_when_none:
    stop(f"The text was found in none of {len(files)} files.")
print(f"Replaced {count} places in {changed} of {len(files)} files.")
