set -euo pipefail

stop() {
    echo "$1" >&2
    exit 1
}

# The value of a parameter, or what stands after it when that is empty.
given() {
    local value
    value="$(get_octopusvariable "$1")"
    printf '%s' "${value:-${2:-}}"
}

required() {
    local value
    value="$(get_octopusvariable "$1")"
    [ -n "$value" ] || stop "The parameter $1 is empty."
    printf '%s' "$value"
}

is_on() {
    [ "$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]')" = "true" ]
}
