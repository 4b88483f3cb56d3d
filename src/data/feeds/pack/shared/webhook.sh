# Stops unless the value of the parameter is an address that is safe to hand on.
check_webhook() {
    case "$2" in
        *[[:space:]\"\\]*) stop "The parameter $1 holds a blank, a quote or a backslash." ;;
        https://*) ;;
        *) stop "The parameter $1 does not begin with https://." ;;
    esac
}
