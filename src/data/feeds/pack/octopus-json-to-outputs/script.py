# include base
import json
import re
import urllib.error
import urllib.request

source = given("JsonOutputs.Source", "text")
value = required("JsonOutputs.Value")
mapping = required("JsonOutputs.Map")
sensitive = is_on(given("JsonOutputs.Sensitive", "False"))


def text_of():
    if source == "text":
        return value
    if source == "file":
        try:
            with open(value.strip(), encoding="utf-8-sig") as file:
                return file.read()
        except (OSError, UnicodeDecodeError) as error:
            stop(f"The file {value.strip()} cannot be read: {error}")
    if source == "url":
        url = value.strip()
        if not url.startswith(("http://", "https://")):
            stop("The address in JsonOutputs.Value does not begin with http:// or https://.")
        try:
            request = urllib.request.Request(url, headers={"Accept": "application/json"})
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.read().decode("utf-8-sig")
        except (urllib.error.URLError, TimeoutError, UnicodeDecodeError) as error:
            stop(f"{url.partition('?')[0]} cannot be read: {error}")
    stop(f'The parameter JsonOutputs.Source is "{source}". It must be text, file or url.')


def value_at(document, path):
    """What stands at a path such as items[0].name; names with dots go in quotes: ["a.b"]."""
    pattern = r'\.?([^.\[\]"]+)|\[(\d+)\]|\["([^"]*)"\]'
    at = 0
    found = document
    while at < len(path):
        part = re.compile(pattern).match(path, at)
        if part is None:
            stop(f'The path "{path}" cannot be read at sign {at + 1}.')
        at = part.end()
        name, index, quoted = part.groups()
        key = int(index) if index is not None else quoted if quoted is not None else name
        try:
            found = found[key]
        except (KeyError, IndexError, TypeError):
            stop(f'There is nothing at "{path}" in the JSON.')
    return found


def as_text(found):
    if isinstance(found, str):
        return found
    if found is None:
        return ""
    if isinstance(found, bool):
        return "True" if found else "False"
    return json.dumps(found, ensure_ascii=False)


try:
    document = json.loads(text_of())
except ValueError as error:
    stop(f"What was read is no JSON: {error}")

count = 0
for line in lines_of(mapping):
    name, mark, path = line.partition("=")
    if not mark or not name.strip():
        stop("A line of JsonOutputs.Map is not of the form Output=path.")
    found = as_text(value_at(document, path.strip()))
    if sensitive:
        set_octopusvariable(name.strip(), found, True)
        print(f"Kept {path.strip()} as the sensitive output variable {name.strip()}.")
    else:
        set_octopusvariable(name.strip(), found)
        print(f"Kept {path.strip()} as the output variable {name.strip()}.")
    count += 1
print(f"Kept {count} values.")
