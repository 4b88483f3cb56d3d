# include base
# include json
# include webhook
# include setting

webhook="$(required "DiscordPost.WebhookUrl")"
title="$(given "DiscordPost.Title")"
message="$(required "DiscordPost.Message")"
fail_on_error="$(given "DiscordPost.FailOnError" "False")"
failure="$(get_octopusvariable "Octopus.Deployment.Error")"

check_webhook "DiscordPost.WebhookUrl" "$webhook"

# Green, or red when a step before this one failed.
colour=3066993
if [ -n "$failure" ]; then colour=15158332; fi

embed="\"description\":$(json "${message:0:4000}"),\"color\":$colour"
if [ -n "$title" ]; then embed="$embed,\"title\":$(json "${title:0:250}")"; fi
# Names in the text call nobody.
payload="{\"embeds\":[{$embed}],\"allowed_mentions\":{\"parse\":[]}}"

echo "Posting a message of ${#message} characters to Discord."
if { setting url "$webhook" && setting data-raw "$payload"; } |
    curl --config - --silent --show-error --fail --max-time 30 --output /dev/null \
        --header "Content-Type: application/json; charset=utf-8"; then
    set_octopusvariable "Sent" "True"
    echo "Discord took the message."
else
    set_octopusvariable "Sent" "False"
    if is_on "$fail_on_error"; then stop "Discord did not take the message."; fi
    write_warning "Discord did not take the message. The deployment goes on."
fi
