# One line of settings for curl, which gets them by standard input: a list of processes shows arguments to everybody.
setting() {
    local value="$2"
    value="${value//\\/\\\\}"
    value="${value//\"/\\\"}"
    value="${value//$'\n'/\\n}"
    value="${value//$'\r'/\\r}"
    value="${value//$'\t'/\\t}"
    printf '%s = "%s"\n' "$1" "$value"
}
