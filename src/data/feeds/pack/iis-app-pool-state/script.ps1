# include base
# include number
# include choice

$name = Get-Required "IisPool.Name"
$action = Get-Choice "IisPool.Action" "recycle" @("start", "stop", "recycle")
$limit = Get-Number "IisPool.WaitSeconds" 60
$ignoreMissing = Test-On "IisPool.IgnoreMissing"

Import-Module WebAdministration
$path = "IIS:\AppPools\$name"
if (-not (Test-Path -LiteralPath $path)) {
    if (-not $ignoreMissing) { throw "There is no application pool ""$name""." }
    Set-OctopusVariable -name "State" -value "Missing"
    Write-Host "There is no application pool ""$name"". Nothing is done."
    exit 0
}

$state = (Get-WebAppPoolState -Name $name).Value
$wanted = "Started"
if ($action -eq "stop") { $wanted = "Stopped" }
Write-Host "The application pool $name is $state."
if ($action -eq "stop" -and $state -ne "Stopped" -and $state -ne "Stopping") { Stop-WebAppPool -Name $name }
if ($action -eq "start" -and $state -ne "Started" -and $state -ne "Starting") { Start-WebAppPool -Name $name }
if ($action -eq "recycle") {
    # A pool that is stopped cannot be recycled.
    if ($state -eq "Stopped") { Start-WebAppPool -Name $name } else { Restart-WebAppPool -Name $name }
}

$end = (Get-Date).AddSeconds($limit)
while ($true) {
    $state = (Get-WebAppPoolState -Name $name).Value
    if ($state -eq $wanted -or (Get-Date) -ge $end) { break }
    Start-Sleep -Seconds 1
}
Set-OctopusVariable -name "State" -value $state
if ($state -ne $wanted) { throw "The application pool $name is $state after $limit seconds. Expected was $wanted." }
Write-Host "The application pool $name is $state."
