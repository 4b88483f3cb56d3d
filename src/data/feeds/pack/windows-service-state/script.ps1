# include base
# include number
# include choice

$name = Get-Required "WinService.Name"
$action = Get-Choice "WinService.Action" "restart" @("start", "stop", "restart")
$timeout = Get-Number "WinService.TimeoutSeconds" 60 1
$killOnTimeout = Test-On "WinService.KillOnTimeout"
$ignoreMissing = Test-On "WinService.IgnoreMissing"

$service = Get-Service | Where-Object { $_.Name -eq $name } | Select-Object -First 1
if ($null -eq $service) {
    if (-not $ignoreMissing) { throw "There is no service ""$name""." }
    Set-OctopusVariable -name "State" -value "Missing"
    Write-Host "There is no service ""$name"". Nothing is done."
    exit 0
}

function Wait-State($wanted) {
    try {
        $service.WaitForStatus($wanted, [TimeSpan]::FromSeconds($timeout))
        return $true
    } catch [System.ServiceProcess.TimeoutException] {
        return $false
    }
}

function Stop-ServiceProcess {
    $id = (Get-CimInstance -ClassName Win32_Service -Filter "Name='$($service.Name.Replace("'", "\'"))'").ProcessId
    if ($id -gt 0) {
        Write-Warning "The service $name did not stop in $timeout seconds. Its process $id is ended."
        Stop-Process -Id $id -Force
    }
}

Write-Host "The service $name is $($service.Status)."
if ($action -ne "start" -and $service.Status -ne "Stopped") {
    # Services that need this one are stopped before it.
    foreach ($other in $service.DependentServices | Where-Object { $_.Status -ne "Stopped" }) {
        Write-Host "Stopping $($other.Name), which needs it."
        $other.Stop()
        $other.WaitForStatus("Stopped", [TimeSpan]::FromSeconds($timeout))
    }
    if ($service.Status -ne "StopPending") { $service.Stop() }
    if (-not (Wait-State "Stopped")) {
        if (-not $killOnTimeout) { throw "The service $name did not stop in $timeout seconds." }
        Stop-ServiceProcess
        if (-not (Wait-State "Stopped")) { throw "The service $name did not stop, though its process was ended." }
    }
}
$service.Refresh()
if ($action -ne "stop" -and $service.Status -ne "Running") {
    if ($service.Status -ne "StartPending") { $service.Start() }
    if (-not (Wait-State "Running")) { throw "The service $name did not start in $timeout seconds." }
}
$service.Refresh()
Set-OctopusVariable -name "State" -value "$($service.Status)"
Write-Host "The service $name is $($service.Status)."
