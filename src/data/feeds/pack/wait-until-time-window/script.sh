# include base
# include number

start="$(required "WaitWindow.Start")"
end="$(required "WaitWindow.End")"
zone="$(given "WaitWindow.TimeZone" "UTC")"
days="$(given "WaitWindow.Days" "Mon-Sun")"
hours="$(number "WaitWindow.MaximumHours" 12)"

# Minutes since midnight.
minutes() {
    [[ "$2" =~ ^([01]?[0-9]|2[0-3]):[0-5][0-9]$ ]] ||
        stop "The parameter $1 is \"$2\". It must be a time such as 22:00."
    echo "$((10#${2%:*} * 60 + 10#${2#*:}))"
}

day_number() {
    case "$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]')" in
        mon*) echo 1 ;; tue*) echo 2 ;; wed*) echo 3 ;; thu*) echo 4 ;;
        fri*) echo 5 ;; sat*) echo 6 ;; sun*) echo 7 ;;
        *) stop "The parameter WaitWindow.Days names the day \"$1\". Write Mon to Sun, such as Mon-Fri or Sat,Sun." ;;
    esac
}

from="$(minutes "WaitWindow.Start" "$start")"
to="$(minutes "WaitWindow.End" "$end")"
[ "$from" -ne "$to" ] || stop "The window begins and ends at $start. It must have a length."
if [ "$zone" != "UTC" ] && [ ! -f "/usr/share/zoneinfo/$zone" ]; then
    stop "The parameter WaitWindow.TimeZone is \"$zone\", which is not known here. Write one such as Europe/Berlin."
fi

open_days=""
for range in ${days//,/ }; do
    day="$(day_number "${range%-*}")"
    last="$(day_number "${range#*-}")"
    open_days="$open_days $day"
    while [ "$day" -ne "$last" ]; do
        day=$((day % 7 + 1))
        open_days="$open_days $day"
    done
done
open_days="$open_days "

is_day() { [[ "$open_days" == *" $1 "* ]]; }

# A window over midnight belongs to the day on which it begins.
is_open() {
    local clock day now before
    clock="$(TZ="$zone" date '+%u %H:%M')"
    day="${clock% *}"
    now="${clock#* }"
    now=$((10#${now%:*} * 60 + 10#${now#*:}))
    before=$(((day + 5) % 7 + 1))
    if [ "$from" -lt "$to" ]; then
        is_day "$day" && [ "$now" -ge "$from" ] && [ "$now" -lt "$to" ]
    else
        { is_day "$day" && [ "$now" -ge "$from" ]; } || { is_day "$before" && [ "$now" -lt "$to" ]; }
    fi
}

echo "Waiting for $start to $end ($zone, $days), at most $hours hours."
waited=0
while ! is_open; do
    if [ "$waited" -ge "$((hours * 3600))" ]; then stop "The window did not open within $hours hours."; fi
    if [ "$((waited % 1800))" -eq 0 ]; then echo "It is $(TZ="$zone" date '+%a %H:%M'). Waiting."; fi
    sleep 30
    waited=$((waited + 30))
done
set_octopusvariable "WaitedSeconds" "$waited"
echo "It is $(TZ="$zone" date '+%a %H:%M'), inside the window."
