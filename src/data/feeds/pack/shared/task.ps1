# Waits until a task of the server is over.
function Wait-Octopus($base, $taskId, $seconds) {
    $limit = (Get-Date).AddSeconds($seconds)
    while ($true) {
        $task = Invoke-Octopus "$base/tasks/$taskId"
        if ($task.IsCompleted) { break }
        if ((Get-Date) -gt $limit) { throw "$taskId is $($task.State) after $seconds seconds. It goes on, but is not waited for." }
        Start-Sleep -Seconds 5
    }
    Set-OctopusVariable -name "State" -value $task.State
    if ($task.State -ne "Success") { throw "$taskId ended as $($task.State)." }
    Write-Host "$taskId succeeded."
}
