# include base
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

endpoints = required("HttpMulti.Endpoints")
attempts = max(1, number("HttpMulti.Attempts", 3))
pause = number("HttpMulti.PauseSeconds", 5)
allowed = number("HttpMulti.AllowedFailures", 0)


def wanted_of(line):
    """An address and the status it shall give, 200 when none is said."""
    url, _, status = line.partition(" ")
    status = status.strip() or "200"
    if not url.startswith(("http://", "https://")):
        stop(f'"{url}" does not begin with http:// or https://.')
    if not (status.isdecimal() and len(status) == 3):
        stop(f'"{status}" is no HTTP status. Write each line as an address, a blank and a status.')
    return url, int(status)


def status_of(url):
    request = urllib.request.Request(url, headers={"User-Agent": "octopus-http-check"})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code
    except Exception as error:
        return f"no answer ({type(error).__name__})"


def check(entry):
    url, expected = entry
    result = None
    for attempt in range(1, attempts + 1):
        result = status_of(url)
        if result == expected:
            return url, expected, result, attempt
        if attempt < attempts:
            time.sleep(pause)
    return url, expected, result, attempts


entries = [wanted_of(line) for line in lines_of(endpoints)]
print(f"Checking {len(entries)} endpoints.")
with ThreadPoolExecutor(max_workers=min(8, len(entries))) as pool:
    results = list(pool.map(check, entries))

# What stands after the question mark may be a key.
shown = [url.partition("?")[0] for url, _, _, _ in results]
width = max(len(url) for url in shown)
failures = 0
for url, (_, expected, result, attempt) in zip(shown, results):
    good = result == expected
    failures += 0 if good else 1
    word = "ok    " if good else "FAILED"
    print(f"{word} {url.ljust(width)}  {result}{'' if good else f' instead of {expected}'}, attempt {attempt}")

set_octopusvariable("Failures", str(failures))
if failures > allowed:
    stop(f"{failures} of {len(entries)} endpoints failed. {allowed} may fail.")
print(f"{len(entries) - failures} of {len(entries)} endpoints are as expected.")
