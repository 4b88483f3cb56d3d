# include base
# include number

$start = Get-Required "WaitWindow.Start"
$end = Get-Required "WaitWindow.End"
$zoneName = Get-Given "WaitWindow.TimeZone" "UTC"
$days = Get-Given "WaitWindow.Days" "Mon-Sun"
$hours = Get-Number "WaitWindow.MaximumHours" 12

# Minutes since midnight.
function Get-Minutes($name, $value) {
    if ($value -notmatch "^([01]?\d|2[0-3]):([0-5]\d)$") {
        throw "The parameter $name is ""$value"". It must be a time such as 22:00."
    }
    return [int]$Matches[1] * 60 + [int]$Matches[2]
}

$dayNames = @("sun", "mon", "tue", "wed", "thu", "fri", "sat")
function Get-DayNumber($name) {
    $short = $name.Trim().ToLowerInvariant()
    if ($short.Length -gt 3) { $short = $short.Substring(0, 3) }
    $number = [array]::IndexOf($dayNames, $short)
    if ($number -lt 0) { throw "The parameter WaitWindow.Days names the day ""$name"". Write Mon to Sun, such as Mon-Fri or Sat,Sun." }
    return $number
}

$from = Get-Minutes "WaitWindow.Start" $start
$to = Get-Minutes "WaitWindow.End" $end
if ($from -eq $to) { throw "The window begins and ends at $start. It must have a length." }
try {
    $zone = [TimeZoneInfo]::FindSystemTimeZoneById($zoneName)
} catch {
    throw "The parameter WaitWindow.TimeZone is ""$zoneName"", which is not known here. Write one such as UTC or Central Europe Standard Time."
}

$openDays = @()
foreach ($range in $days -split ",") {
    $ends = $range -split "-"
    $day = Get-DayNumber $ends[0]
    $last = Get-DayNumber $ends[-1]
    $openDays += $day
    while ($day -ne $last) {
        $day = ($day + 1) % 7
        $openDays += $day
    }
}

# A window over midnight belongs to the day on which it begins.
function Test-Open($clock) {
    $day = [int]$clock.DayOfWeek
    $before = ($day + 6) % 7
    $now = $clock.Hour * 60 + $clock.Minute
    if ($from -lt $to) { return ($openDays -contains $day) -and $now -ge $from -and $now -lt $to }
    return (($openDays -contains $day) -and $now -ge $from) -or (($openDays -contains $before) -and $now -lt $to)
}

function Get-Clock { return [TimeZoneInfo]::ConvertTimeFromUtc([DateTime]::UtcNow, $zone) }

Write-Host "Waiting for $start to $end ($zoneName, $days), at most $hours hours."
$waited = 0
while (-not (Test-Open (Get-Clock))) {
    if ($waited -ge $hours * 3600) { throw "The window did not open within $hours hours." }
    if ($waited % 1800 -eq 0) { Write-Host "It is $((Get-Clock).ToString('ddd HH:mm')). Waiting." }
    Start-Sleep -Seconds 30
    $waited += 30
}
Set-OctopusVariable -name "WaitedSeconds" -value "$waited"
Write-Host "It is $((Get-Clock).ToString('ddd HH:mm')), inside the window."
