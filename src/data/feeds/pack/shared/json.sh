# Text as a JSON string; control characters other than line breaks and tabs are left out.
json() {
    local text
    text="$(printf '%s' "$1" | tr -d '\000-\010\013\014\016-\037')"
    text="${text//\\/\\\\}"
    text="${text//\"/\\\"}"
    text="${text//$'\n'/\\n}"
    text="${text//$'\r'/\\r}"
    text="${text//$'\t'/\\t}"
    printf '"%s"' "$text"
}
