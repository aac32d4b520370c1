// What `pwsh -NoLogo -NoProfile -NonInteractive -File <script> [arguments]` does, over the same engine: parser, binder,
// pipeline, errors, native programs and `exit` are Microsoft's. Absent: profiles, modules, execution policy, and the
// position text of uncaught errors.
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;

string[] switches = ["-NoLogo", "-NoProfile", "-NonInteractive"];
string[] rest = [.. args.SkipWhile(switches.Contains)];
if (rest.Length < 2 || rest[0] != "-File")
{
    Console.Error.WriteLine("Usage: powershell-host -NoLogo -NoProfile -NonInteractive -File <script> [arguments]");
    return 64;
}

ConsoleHost host = new();
InitialSessionState state = InitialSessionState.CreateDefault2();
state.Commands.Add(new SessionStateCmdletEntry("Write-Output", typeof(WriteOutput), null));
state.Commands.Add(new SessionStateCmdletEntry("Write-Error", typeof(WriteError), null));
state.Commands.Add(new SessionStateCmdletEntry("Write-Host", typeof(WriteHost), null));
using Runspace runspace = RunspaceFactory.CreateRunspace(host, state);
runspace.Open();

using Pipeline pipeline = runspace.CreatePipeline();
Command script = new(Path.GetFullPath(rest[1]), isScript: false, useLocalScope: false);
foreach (string argument in rest[2..])
{
    script.Parameters.Add(null, argument);
}
script.MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
pipeline.Commands.Add(script);
pipeline.Commands.Add("Out-Default");
RethrowExit(runspace);
try
{
    pipeline.Invoke();
}
catch (RuntimeException error)
{
    host.UI.WriteErrorLine(error.ErrorRecord.ToString());
    return 1;
}
return host.ExitCode;

// The engine's own switch for `-File`: `exit` in that script ends the process. It is not public.
static void RethrowExit(Runspace runspace)
{
    const BindingFlags hidden = BindingFlags.Instance | BindingFlags.NonPublic;
    object context = runspace.GetType().GetProperty("ExecutionContext", hidden)!.GetValue(runspace)!;
    context.GetType().GetProperty("ScriptCommandProcessorShouldRethrowExit", hidden)!.SetValue(context, true);
}

sealed class ConsoleHost : PSHost
{
    public int ExitCode { get; private set; }
    public override PSHostUserInterface UI { get; } = new ConsoleInterface();
    public override string Name => "powershell-host";
    public override Version Version { get; } = new(1, 0);
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;
    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
    public override void EnterNestedPrompt() => throw new NotSupportedException();
    public override void ExitNestedPrompt() => throw new NotSupportedException();
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
}

/// <summary>Without a raw interface, as where output is no terminal; nothing can be asked.</summary>
sealed class ConsoleInterface : PSHostUserInterface
{
    public override PSHostRawUserInterface? RawUI => null;
    public override void Write(string value) => Console.Out.Write(value);
    public override void Write(ConsoleColor foreground, ConsoleColor background, string value) => Write(value);
    public override void WriteLine(string value) => Console.Out.WriteLine(value);
    public override void WriteErrorLine(string value) => Console.Error.WriteLine(value);
    public override void WriteDebugLine(string message) => WriteLine($"DEBUG: {message}");
    public override void WriteVerboseLine(string message) => WriteLine($"VERBOSE: {message}");
    public override void WriteWarningLine(string message) => WriteLine($"WARNING: {message}");
    public override void WriteProgress(long sourceId, ProgressRecord record) { }
    public override string ReadLine() => throw NonInteractive();
    public override System.Security.SecureString ReadLineAsSecureString() => throw NonInteractive();
    public override Dictionary<string, PSObject> Prompt(
        string caption, string message, System.Collections.ObjectModel.Collection<FieldDescription> descriptions) =>
        throw NonInteractive();
    public override int PromptForChoice(
        string caption, string message, System.Collections.ObjectModel.Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw NonInteractive();
    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw NonInteractive();
    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw NonInteractive();

    private static HostException NonInteractive() => new("The host is not interactive, so nothing can be asked.");
}

// They live in modules that are not on NuGet; thin counterparts of what the tests use.
sealed class WriteOutput : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true), AllowNull, AllowEmptyCollection]
    public PSObject? InputObject { get; set; }
    protected override void ProcessRecord() => WriteObject(InputObject, enumerateCollection: true);
}

sealed class WriteError : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    public string Message { get; set; } = "";
    protected override void ProcessRecord() =>
        WriteError(new ErrorRecord(new WriteErrorException(Message), "Microsoft.PowerShell.Commands.WriteErrorException", ErrorCategory.NotSpecified, null));
}

sealed class WriteHost : PSCmdlet
{
    [Parameter(Position = 0)]
    public object? Object { get; set; }
    protected override void ProcessRecord() => Host.UI.WriteLine(LanguagePrimitives.ConvertTo<string>(Object));
}

sealed class WriteErrorException(string message) : Exception(message);
