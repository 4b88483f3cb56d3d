import sys


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(1)


def given(name, usual=""):
    """The value of a parameter, or what stands after it when that is empty."""
    try:
        value = get_octopusvariable(name)
    except KeyError:
        value = ""
    return value or usual


def required(name):
    value = given(name)
    if not value.strip():
        stop(f"The parameter {name} is empty.")
    return value


def is_on(value):
    return value.strip().lower() == "true"


def number(name, usual):
    value = given(name, str(usual)).strip()
    if not value.isdecimal():
        stop(f'The parameter {name} is "{value}". It must be a whole number.')
    return int(value)


def lines_of(text):
    return [line.strip() for line in text.splitlines() if line.strip()]
