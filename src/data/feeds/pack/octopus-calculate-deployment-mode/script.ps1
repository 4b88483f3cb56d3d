# include base
# include choice

$parts = Get-Choice "DeploymentMode.CompareParts" "all" @("all", "major-minor", "major")
$failOnRollback = Test-On "DeploymentMode.FailOnRollback"
$release = Get-Required "Octopus.Release.Number"
$current = Get-Given "Octopus.Release.CurrentForEnvironment.Number"

# The part of a release number that is compared, without the build behind a plus sign.
function Get-Compared($number) {
    $text = ($number -split "\+")[0]
    if ($parts -eq "all") { return $text }
    $words = ($text -split "-")[0] -split "\."
    if ($parts -eq "major") { return $words[0] }
    return ($words | Select-Object -First 2) -join "."
}

# -1, 0 or 1 for two words: nothing comes first, then numbers by size, then others as text.
function Compare-Words($left, $right) {
    $leftNumber = [decimal]0
    $rightNumber = [decimal]0
    $isLeft = [decimal]::TryParse($left, [System.Globalization.NumberStyles]::None, [System.Globalization.CultureInfo]::InvariantCulture, [ref]$leftNumber)
    $isRight = [decimal]::TryParse($right, [System.Globalization.NumberStyles]::None, [System.Globalization.CultureInfo]::InvariantCulture, [ref]$rightNumber)
    if ($isLeft -and $isRight) { return $leftNumber.CompareTo($rightNumber) }
    if ($left -ceq $right) { return 0 }
    if ($left -eq "") { return -1 }
    if ($right -eq "") { return 1 }
    if ($isLeft) { return -1 }
    if ($isRight) { return 1 }
    return [Math]::Sign([string]::CompareOrdinal($left, $right))
}

function Compare-Lists($left, $right, $missing) {
    $ours = $left -split "\."
    $theirs = $right -split "\."
    for ($at = 0; $at -lt [Math]::Max($ours.Count, $theirs.Count); $at += 1) {
        $our = $missing
        $their = $missing
        if ($at -lt $ours.Count) { $our = $ours[$at] }
        if ($at -lt $theirs.Count) { $their = $theirs[$at] }
        $result = Compare-Words $our $their
        if ($result -ne 0) { return $result }
    }
    return 0
}

# What has a pre-release tag comes before the same without one.
function Compare-Releases($left, $right) {
    $leftHead, $leftTag = $left -split "-", 2
    $rightHead, $rightTag = $right -split "-", 2
    $result = Compare-Lists $leftHead $rightHead "0"
    if ($result -ne 0) { return $result }
    if ($null -eq $leftTag -and $null -eq $rightTag) { return 0 }
    if ($null -eq $leftTag) { return 1 }
    if ($null -eq $rightTag) { return -1 }
    return Compare-Lists $leftTag $rightTag ""
}

$mode = "Deploy"
if ($current -ne "") {
    $result = Compare-Releases (Get-Compared $release) (Get-Compared $current)
    if ($result -eq 0) { $mode = "Redeploy" }
    if ($result -lt 0) { $mode = "Rollback" }
}

Set-OctopusVariable -name "Mode" -value $mode
foreach ($each in @("Deploy", "Redeploy", "Rollback")) { Set-OctopusVariable -name "RunOn$each" -value "$($mode -eq $each)" }
Set-OctopusVariable -name "RunOnDeployOrRedeploy" -value "$($mode -ne 'Rollback')"

$over = "nothing"
if ($current -ne "") { $over = $current }
Write-Host "Release $release over $over is the mode $mode."
if ($mode -eq "Rollback" -and $failOnRollback) {
    throw "Release $release is older than $current, and rolling back is not allowed here."
}
