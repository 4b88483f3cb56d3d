# include base
# include number
# include choice

$name = Get-Required "WinTask.Name"
$command = Get-Required "WinTask.Command"
$arguments = Get-Given "WinTask.Arguments"
$schedule = Get-Choice "WinTask.Schedule" "daily" @("once", "minutes", "hourly", "daily", "weekly", "startup")
$time = Get-Given "WinTask.Time" "02:00"
$interval = Get-Number "WinTask.Interval" 1 1
$runAs = Get-Given "WinTask.RunAs" "SYSTEM"
$password = Get-Given "WinTask.Password"
$enabled = Test-On "WinTask.Enabled" $true

if ($time -notmatch "^([01]?\d|2[0-3]):[0-5]\d$") { throw "The parameter WinTask.Time is ""$time"". It must be a time such as 02:00." }
$at = [DateTime]::ParseExact($time.PadLeft(5, "0"), "HH:mm", [System.Globalization.CultureInfo]::InvariantCulture)
# A task that runs once shall run, so a time that is over means tomorrow.
if ($schedule -eq "once" -and $at -lt (Get-Date)) { $at = $at.AddDays(1) }

$trigger = switch ($schedule) {
    "once" { New-ScheduledTaskTrigger -Once -At $at }
    "minutes" { New-ScheduledTaskTrigger -Once -At $at -RepetitionInterval (New-TimeSpan -Minutes $interval) }
    "hourly" { New-ScheduledTaskTrigger -Once -At $at -RepetitionInterval (New-TimeSpan -Hours $interval) }
    "daily" { New-ScheduledTaskTrigger -Daily -At $at -DaysInterval $interval }
    "weekly" { New-ScheduledTaskTrigger -Weekly -At $at -WeeksInterval $interval -DaysOfWeek $at.DayOfWeek }
    "startup" { New-ScheduledTaskTrigger -AtStartup }
}

$action = @{ Execute = $command }
if ($arguments -ne "") { $action["Argument"] = $arguments }
$task = @{
    TaskName = $name
    Action = New-ScheduledTaskAction @action
    Trigger = $trigger
    Force = $true
}
if ($password -eq "") {
    $kind = "Interactive"
    if (@("SYSTEM", "LOCAL SERVICE", "NETWORK SERVICE") -contains ($runAs -replace "^NT AUTHORITY\\", "")) { $kind = "ServiceAccount" }
    # A group managed account has a password that Windows knows.
    if ($runAs.EndsWith("$")) { $kind = "Password" }
    $task["Principal"] = New-ScheduledTaskPrincipal -UserId $runAs -LogonType $kind -RunLevel Highest
} else {
    $task["User"] = $runAs
    $task["Password"] = $password
    $task["RunLevel"] = "Highest"
}

$isThere = $null -ne (Get-ScheduledTask -TaskName $name -TaskPath "\" -ErrorAction SilentlyContinue)
Write-Host "Writing the scheduled task $name, $schedule, as $runAs."
Register-ScheduledTask @task | Out-Null
if (-not $enabled) { Disable-ScheduledTask -TaskName $name -TaskPath "\" | Out-Null }
Set-OctopusVariable -name "Created" -value "$(-not $isThere)"
if ($isThere) { Write-Host "The task $name is updated." } else { Write-Host "The task $name is created." }
