# The Azure command line is signed in by the account of this step.
function Invoke-Azure {
    $answer = & az @args
    if ($LASTEXITCODE -ne 0) { throw "az $($args[0]) $($args[1]) $($args[2]) failed. What it said stands above." }
    return $answer
}
if ($null -eq (Get-Command "az" -ErrorAction SilentlyContinue)) { throw "The Azure command line is not installed here." }
