# A parameter that is a whole number; what stands after it when it is empty.
number() {
    local value
    value="$(given "$1" "$2")"
    case "$value" in
        "" | *[!0-9]*) stop "The parameter $1 is \"$value\". It must be a whole number." ;;
    esac
    printf '%s' "$((10#$value))"
}
