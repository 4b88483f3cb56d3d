# include base
# include number

seconds="$(number "WaitFixed.Seconds" 30)"
reason="$(given "WaitFixed.Reason")"

if [ "$seconds" -gt 86400 ]; then stop "The parameter WaitFixed.Seconds is $seconds. It must be at most 86400, which is a day."; fi

echo "Waiting $seconds seconds${reason:+: $reason}."
left="$seconds"
while [ "$left" -gt 0 ]; do
    part=15
    if [ "$left" -lt "$part" ]; then part="$left"; fi
    sleep "$part"
    left=$((left - part))
    update_progress "$((100 - left * 100 / seconds))" "$left seconds left"
done
echo "Waited $seconds seconds."
