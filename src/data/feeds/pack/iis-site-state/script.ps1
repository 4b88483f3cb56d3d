# include base
# include number
# include choice

$name = Get-Required "IisSite.Name"
$action = Get-Choice "IisSite.Action" "start" @("start", "stop", "restart")
$limit = Get-Number "IisSite.WaitSeconds" 60
$ignoreMissing = Test-On "IisSite.IgnoreMissing"

Import-Module WebAdministration
$path = "IIS:\Sites\$name"
if (-not (Test-Path -LiteralPath $path)) {
    if (-not $ignoreMissing) { throw "There is no site ""$name""." }
    Set-OctopusVariable -name "State" -value "Missing"
    Write-Host "There is no site ""$name"". Nothing is done."
    exit 0
}

function Wait-State($wanted) {
    $end = (Get-Date).AddSeconds($limit)
    while ($true) {
        $state = (Get-WebsiteState -Name $name).Value
        if ($state -eq $wanted) { return }
        if ((Get-Date) -ge $end) {
            Set-OctopusVariable -name "State" -value $state
            throw "The site $name is $state after $limit seconds. Expected was $wanted."
        }
        Start-Sleep -Seconds 1
    }
}

$state = (Get-WebsiteState -Name $name).Value
Write-Host "The site $name is $state."
if ($action -ne "start" -and $state -ne "Stopped") {
    Stop-Website -Name $name
    Wait-State "Stopped"
}
if ($action -ne "stop" -and (Get-WebsiteState -Name $name).Value -ne "Started") {
    Start-Website -Name $name
    Wait-State "Started"
}
$state = (Get-WebsiteState -Name $name).Value
Set-OctopusVariable -name "State" -value $state
Write-Host "The site $name is $state."
