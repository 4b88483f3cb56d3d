# Files of the current folder that match patterns such as **/*.log, one pattern a line; each file once.
files_matching() {
    local IFS='' pattern file
    shopt -s globstar nullglob dotglob
    while read -r pattern || [ -n "$pattern" ]; do
        pattern="${pattern%$'\r'}"
        # The pattern is there to be expanded.
        # shellcheck disable=SC2086
        for file in $pattern; do
            if [ -f "$file" ]; then printf '%s\n' "$file"; fi
        done
    done <<<"$1" | sort -u
}
