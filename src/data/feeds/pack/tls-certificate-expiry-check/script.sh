# include base
# include number

host="$(required "TlsExpiry.Host")"
port="$(number "TlsExpiry.Port" 443)"
warn_days="$(number "TlsExpiry.WarnDays" 30)"
fail_days="$(number "TlsExpiry.FailDays" 7)"

case "$host" in
    -* | *[!A-Za-z0-9.:_-]*) stop "The parameter TlsExpiry.Host is \"$host\". It must be a name or an address." ;;
esac
command -v openssl >/dev/null || stop "openssl is not installed here."

echo "Reading the certificate of $host, port $port."
certificate="$(timeout 30 openssl s_client -connect "$host:$port" -servername "$host" </dev/null 2>/dev/null |
    openssl x509 -outform PEM 2>/dev/null)" || stop "$host does not answer with a certificate at port $port."

ends="$(openssl x509 -noout -enddate <<<"$certificate")"
ends="${ends#notAfter=}"
seconds_left=$(($(date -u -d "$ends" +%s) - $(date -u +%s)))
days=$((seconds_left / 86400))
if [ "$seconds_left" -lt 0 ]; then days=-1; fi

set_octopusvariable "DaysLeft" "$days"
set_octopusvariable "ExpiresOn" "$(date -u -d "$ends" +%Y-%m-%dT%H:%M:%SZ)"
if [ "$seconds_left" -lt 0 ]; then stop "The certificate of $host ran out on $ends."; fi
if [ "$days" -lt "$fail_days" ]; then stop "The certificate of $host runs out in $days days, on $ends."; fi
if [ "$days" -lt "$warn_days" ]; then
    write_warning "The certificate of $host runs out in $days days, on $ends."
else
    echo "The certificate of $host is good for $days days, until $ends."
fi
