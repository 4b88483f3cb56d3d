# Stops unless the value is a list of HTTP statuses, such as 200-299,404.
check_statuses() {
    [[ "$2" =~ ^[0-9]{3}(-[0-9]{3})?(,\ *[0-9]{3}(-[0-9]{3})?)*$ ]] ||
        stop "The parameter $1 is \"$2\". It must be a list of statuses, such as 200-299,404."
}

# Whether the first status is in the list.
is_among() {
    local range
    for range in ${2//,/ }; do
        if [ "$1" -ge "${range%-*}" ] && [ "$1" -le "${range#*-}" ]; then return 0; fi
    done
    return 1
}
