# The lines of a text that are not empty, without blanks at their ends.
function Get-Lines($text) {
    return @("$text" -split "\r?\n" | ForEach-Object { $_.Trim() } | Where-Object { $_ -ne "" })
}
