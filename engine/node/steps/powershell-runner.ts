/**
 * The script that PowerShell is given; what to run comes as data, so no value is ever part of a command line or of script
 * text. For PowerShell 7 and Windows PowerShell 5.1, with nothing but the engine: no cmdlet that lives in a module.
 * Its variables are private, so the step's script does not see them.
 */
export const POWERSHELL_RUNNER = `# Written by Plan Orchestrator: runs a step's script with the arguments of a request file.
$ErrorActionPreference = 'Stop'
$OutputEncoding = [System.Text.UTF8Encoding]::new($false)
try {
  [Console]::OutputEncoding = $OutputEncoding
  [Console]::InputEncoding = $OutputEncoding
} catch {
  # Windows without a console: there is nothing to set.
}

$private:request = [System.Management.Automation.PSSerializer]::Deserialize([System.IO.File]::ReadAllText($args[0]))
# Arguments may be secret, and nobody needs them any more.
[System.IO.File]::Delete($args[0])

# What came out of the file, as a script would have written it: lists as arrays, dictionaries as @{}.
$private:plain = {
  param($value, $plain)
  if ($value -is [System.Collections.IDictionary]) {
    $table = @{}
    foreach ($entry in $value.GetEnumerator()) {
      $table[$entry.Key] = & $plain $entry.Value $plain
    }
    return $table
  }
  if ($value -is [System.Collections.IList]) {
    $list = [System.Collections.Generic.List[object]]::new()
    foreach ($item in $value) {
      $list.Add((& $plain $item $plain))
    }
    return , $list.ToArray()
  }
  return $value
}
$private:named = & $plain $request['named'] $plain
$private:positional = & $plain $request['positional'] $plain
$private:script = $request['script']
$Error.Clear()
$global:LASTEXITCODE = 0
$ErrorActionPreference = $request['errorAction']

# Not in a 'try': that would turn every error of a statement into the end of the script.
& $script @named @positional

# Under 'continue' PowerShell also goes on here when the script could not be read, did not take its arguments, or was
# ended by a terminating error of its own. Such an error is told at the line above; the script's others in the script.
if (-not $? -and $global:LASTEXITCODE -eq 0 -and $Error.Count -gt 0) {
  $private:last = $Error[0]
  if ($last.InvocationInfo.ScriptName -eq $PSCommandPath -or -not "$($last.ScriptStackTrace)".Contains([char] 10)) {
    exit 1
  }
}
exit $global:LASTEXITCODE
`;
