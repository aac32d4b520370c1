# Prints what each parameter became: its type, then its value, with every character beyond printable ASCII as \uHHHH.
param($Text, $Number, [switch] $Force, [string[]] $Names, $Any, [int] $Count = -1, [Parameter(ValueFromRemainingArguments)] $Rest)

function Show-Text([string] $value) {
  -join ($value.ToCharArray() | ForEach-Object {
    if ([int] $_ -ge 32 -and [int] $_ -lt 127) { $_ } else { '\u{0:x4}' -f [int] $_ }
  })
}

function Show-Value($value) {
  if ($null -eq $value) { return 'null' }
  if ($value -is [System.Collections.IDictionary]) {
    # A hashtable has no order.
    $keys = [string[]] @($value.GetEnumerator() | ForEach-Object { $_.Key })
    [array]::Sort($keys, [System.StringComparer]::Ordinal)
    $parts = foreach ($key in $keys) { "$key=$(Show-Value $value[$key])" }
    return "$($value.GetType().Name){$([string]::Join('; ', [string[]] @($parts)))}"
  }
  if ($value -is [System.Collections.IList]) {
    $parts = for ($i = 0; $i -lt $value.Count; $i++) { Show-Value $value[$i] }
    return "$($value.GetType().Name)[$([string]::Join(', ', [string[]] @($parts)))]"
  }
  return "$($value.GetType().Name) $(Show-Text $value)"
}

foreach ($name in 'Text', 'Number', 'Force', 'Names', 'Any', 'Count', 'Rest') {
  if ($PSBoundParameters.ContainsKey($name)) { "${name}: $(Show-Value $PSBoundParameters[$name])" }
}
