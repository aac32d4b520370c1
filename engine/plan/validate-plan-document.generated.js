// Made from schemas/plan.schema.json by `npm run generate`; edit that file instead.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validatePlanFrame = validate10;
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Plan", "type": "object", "required": ["plan_id", "steps"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "$schema": { "type": "string" }, "plan_id": { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 64 }, "version": { "type": "string", "default": "1" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "metadata": { "type": "object" }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "$ref": "#/definitions/param" } }, "globals": { "$ref": "#/definitions/globals" }, "order": { "enum": ["graph", "sequence"], "default": "graph" }, "default_targets": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "steps": { "type": "array", "minItems": 1 }, "finally": { "type": "array" } }, "definitions": { "name": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": 64, "not": { "enum": ["in", "true", "false", "null", "__proto__"] } }, "text": { "type": "string", "minLength": 1 }, "lines": { "type": ["string", "array"], "items": { "type": "string" } }, "some_lines": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string" } }, "seconds": { "type": "number", "minimum": 0, "maximum": 2e6 }, "positive_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 2e6 }, "lock_name": { "type": "string", "minLength": 1, "if": { "minLength": 1, "not": { "pattern": "\\$\\{\\{" } }, "then": { "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]*$", "maxLength": 64 } }, "variable_name": { "type": "string", "minLength": 1, "pattern": "^[^=\\u0000]*$" }, "variables": { "type": "object", "propertyNames": { "$ref": "#/definitions/variable_name" }, "additionalProperties": { "type": "string" } }, "globs": { "type": "array", "items": { "$ref": "#/definitions/text" } }, "param": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "enum": ["string", "number", "integer", "boolean"], "default": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "default": { "type": ["string", "number", "boolean"] }, "enum": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "pattern": { "type": "string" }, "secret": { "type": "boolean", "default": false } } }, "globals": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max_concurrency": { "type": "integer", "minimum": 1, "maximum": 1e4 }, "default_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "max_run_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "default_retries": { "type": "integer", "minimum": 0, "maximum": 1e4, "default": 0 }, "default_on_failure": { "enum": ["abort", "skip_dependents", "continue"], "default": "abort" }, "on_abort": { "enum": ["finish", "cancel"], "default": "finish" }, "circuit_breaker": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "failure_threshold": { "type": "integer", "minimum": 1, "maximum": 1e4, "default": 5 }, "window_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 300 }, "reset_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 60 } } }, "durability": { "enum": ["process", "power"], "default": "process" }, "locks": { "type": "array", "items": { "$ref": "#/definitions/lock_name" } }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } } } }, "step": { "type": "object", "required": ["id"], "oneOf": [{ "required": ["command"] }, { "required": ["step_def"] }], "dependencies": { "args": { "not": { "required": ["step_def"] } } }, "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }] }, "name": { "type": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "matrix": { "$ref": "#/definitions/matrix" }, "service": { "$ref": "#/definitions/service" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } }, "step_def": { "$ref": "#/definitions/step_def" }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "stdin": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "depends_on": { "type": "array", "items": { "type": "string" } }, "trigger_rule": { "enum": ["none_failed", "all_success", "all_done", "one_success", "none_failed_min_one_success"], "default": "none_failed" }, "condition": { "type": "string" }, "skip_if": { "type": ["string", "array"], "items": { "type": "string" } }, "timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "retries": { "$ref": "#/definitions/retries" }, "on_failure": { "enum": ["abort", "skip_dependents", "continue", "fallback_step"], "default": "abort" }, "fallback_step": { "type": "string" }, "critical": { "type": "boolean" }, "provides": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "consumes": { "type": "array", "items": { "type": "string" } }, "locks": { "type": "array", "items": { "$ref": "#/definitions/lock_name" } }, "tool": { "allOf": [{ "$ref": "#/definitions/text" }] }, "problem_matcher": { "$ref": "#/definitions/problem_matcher" }, "idempotent": { "type": "boolean", "default": false }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } }, "output": { "enum": ["combined", "split"], "default": "combined" }, "stop_signal": { "enum": ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGABRT", "SIGALRM", "SIGPIPE", "SIGWINCH", "SIGKILL"], "default": "SIGTERM" }, "kill_grace_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 10 }, "after_exit": { "enum": ["stop", "keep", "wait"], "default": "stop" }, "inputs": { "allOf": [{ "$ref": "#/definitions/globs" }] }, "outputs": { "allOf": [{ "$ref": "#/definitions/globs" }] } } }, "retries": { "type": ["integer", "object"], "minimum": 0, "maximum": 1e4, "required": ["max"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 1 }, "backoff_factor": { "type": "number", "minimum": 1, "maximum": 1e3, "default": 2 }, "max_delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 60 }, "jitter": { "enum": ["full", "none"], "default": "full" }, "on": { "type": "array", "items": { "$ref": "#/definitions/failure_class" } }, "exit_codes": { "type": "array", "items": { "type": "integer" } } } }, "failure_class": { "enum": ["exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled"] }, "problem_matcher": { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "items": { "$ref": "#/definitions/matcher" } }, "else": { "$ref": "#/definitions/matcher" } }, "matcher": { "type": ["string", "object"], "minLength": 1, "anyOf": [{ "required": ["pattern"] }, { "required": ["base"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "base": { "type": "string" }, "owner": { "type": "string" }, "source": { "type": "string" }, "applyTo": { "enum": ["allDocuments", "openDocuments", "closedDocuments"] }, "severity": { "enum": ["error", "warning", "info"] }, "fileLocation": { "type": ["string", "array"] }, "pattern": { "$ref": "#/definitions/matcher_pattern" }, "background": { "type": ["object", "boolean"] }, "watching": { "type": ["object", "boolean"] } } }, "matcher_pattern": { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/line_pattern" } }, "else": { "type": ["string", "object"], "minLength": 1, "if": { "type": "object" }, "then": { "$ref": "#/definitions/line_pattern" } } }, "line_pattern": { "type": "object", "required": ["regexp"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "regexp": { "type": "string" }, "kind": { "enum": ["location", "file"] }, "file": { "$ref": "#/definitions/group" }, "location": { "$ref": "#/definitions/group" }, "line": { "$ref": "#/definitions/group" }, "column": { "$ref": "#/definitions/group" }, "endLine": { "$ref": "#/definitions/group" }, "endColumn": { "$ref": "#/definitions/group" }, "severity": { "$ref": "#/definitions/group" }, "code": { "$ref": "#/definitions/group" }, "message": { "$ref": "#/definitions/group" }, "loop": { "type": "boolean" } } }, "group": { "type": "integer", "minimum": 0 }, "matrix": { "type": ["object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/combination" } }, "else": { "type": "object", "minProperties": 1, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } } } }, "service": { "type": "object", "required": ["ready_when"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "ready_when": { "type": "object", "oneOf": [{ "required": ["line_matches"] }, { "required": ["port"] }, { "required": ["http"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "line_matches": { "allOf": [{ "$ref": "#/definitions/text" }] }, "port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535 }, "http": { "allOf": [{ "$ref": "#/definitions/text" }] } } } } }, "combination": { "type": "object", "minProperties": 1, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } }, "step_def": { "type": "object", "required": ["type"], "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/command_def" }, { "$ref": "#/definitions/shell_def" }, { "$ref": "#/definitions/powershell_def" }, { "$ref": "#/definitions/http_def" }, { "$ref": "#/definitions/file_def" }, { "$ref": "#/definitions/plan_def" }, { "$ref": "#/definitions/approval_def" }, { "$ref": "#/definitions/assert_def" }] }, "command_def": { "type": "object", "required": ["type", "command"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "command" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } } } }, "shell_def": { "type": "object", "required": ["type", "script"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "shell" }, "shell": { "enum": ["bash", "sh", "cmd", "pwsh"], "default": "bash" }, "script": { "allOf": [{ "$ref": "#/definitions/some_lines" }] } } }, "powershell_def": { "type": "object", "required": ["type"], "oneOf": [{ "required": ["script"] }, { "required": ["inline"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "powershell" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] }, "inline": { "allOf": [{ "$ref": "#/definitions/some_lines" }] }, "args": { "type": ["object", "array"] }, "error_action": { "enum": ["stop", "continue"], "default": "stop" } } }, "http_def": { "type": "object", "required": ["type", "url"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "http" }, "method": { "allOf": [{ "$ref": "#/definitions/text" }], "default": "GET" }, "url": { "allOf": [{ "$ref": "#/definitions/text" }] }, "headers": { "type": "object", "additionalProperties": { "type": "string" } }, "body": {}, "expect_status": { "type": ["integer", "array"], "minimum": 100, "maximum": 599, "minItems": 1, "items": { "type": "integer", "minimum": 100, "maximum": 599 } }, "save_to": { "allOf": [{ "$ref": "#/definitions/text" }] } } }, "file_def": { "type": "object", "required": ["type", "action"], "allOf": [{ "if": { "properties": { "action": { "enum": ["copy", "move"] } }, "required": ["action"] }, "then": { "required": ["from", "to"] } }, { "if": { "properties": { "action": { "const": "mkdir" } }, "required": ["action"] }, "then": { "required": ["to"] } }, { "if": { "properties": { "action": { "const": "write" } }, "required": ["action"] }, "then": { "required": ["to", "content"] } }, { "if": { "properties": { "action": { "enum": ["delete", "exists"] } }, "required": ["action"] }, "then": { "required": ["from"] } }, { "if": { "properties": { "action": { "const": "checksum" } }, "required": ["action"] }, "then": { "required": ["from", "expect"] } }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "file" }, "action": { "enum": ["copy", "move", "mkdir", "write", "delete", "exists", "checksum"] }, "from": { "allOf": [{ "$ref": "#/definitions/text" }] }, "to": { "allOf": [{ "$ref": "#/definitions/text" }] }, "content": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "expect": { "type": "string" }, "allow_outside": { "type": "boolean", "default": false } } }, "plan_def": { "type": "object", "required": ["type", "path"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "plan" }, "path": { "allOf": [{ "$ref": "#/definitions/text" }] }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } } } }, "approval_def": { "type": "object", "required": ["type"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "approval" }, "message": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "on_deny": { "enum": ["fail", "skip"], "default": "fail" } } }, "assert_def": { "type": "object", "required": ["type", "expr"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "assert" }, "expr": { "type": "string" }, "message": { "allOf": [{ "$ref": "#/definitions/lines" }] } } } }, "$id": "frame" };
var schema12 = { "type": ["string", "array"], "items": { "type": "string" } };
var schema13 = { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": 64, "not": { "enum": ["in", "true", "false", "null", "__proto__"] } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
var pattern0 = new RegExp("^x-", "u");
var pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
var pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
var schema14 = { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "enum": ["string", "number", "integer", "boolean"], "default": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "default": { "type": ["string", "number", "boolean"] }, "enum": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "pattern": { "type": "string" }, "secret": { "type": "boolean", "default": false } } };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "description" || key0 === "default" || key0 === "enum" || key0 === "pattern" || key0 === "secret" || pattern0.test(key0))) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "string" || data0 === "number" || data0 === "integer" || data0 === "boolean")) {
        const err1 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema14.properties.type.enum }, schema: schema14.properties.type.enum, parentSchema: schema14.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 !== "string" && !Array.isArray(data1)) {
        const err2 = { instancePath: instancePath + "/description", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            const err3 = { instancePath: instancePath + "/description/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data2 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      }
    }
    if (data.default !== void 0) {
      let data3 = data.default;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
        const err4 = { instancePath: instancePath + "/default", schemaPath: "#/properties/default/type", keyword: "type", params: { type: schema14.properties.default.type }, schema: schema14.properties.default.type, parentSchema: schema14.properties.default, data: data3 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.enum !== void 0) {
      let data4 = data.enum;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err5 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema14.properties.enum, data: data4 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data5 = data4[i1];
          if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5)) && typeof data5 !== "boolean") {
            const err6 = { instancePath: instancePath + "/enum/" + i1, schemaPath: "#/properties/enum/items/type", keyword: "type", params: { type: schema14.properties.enum.items.type }, schema: schema14.properties.enum.items.type, parentSchema: schema14.properties.enum.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/type", keyword: "type", params: { type: "array" }, schema: schema14.properties.enum.type, parentSchema: schema14.properties.enum, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.pattern !== void 0) {
      let data6 = data.pattern;
      if (typeof data6 !== "string") {
        const err8 = { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" }, schema: schema14.properties.pattern.type, parentSchema: schema14.properties.pattern, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.secret !== void 0) {
      let data7 = data.secret;
      if (typeof data7 !== "boolean") {
        const err9 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "boolean" }, schema: schema14.properties.secret.type, parentSchema: schema14.properties.secret, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate11.errors = vErrors;
  return errors === 0;
}
var schema16 = { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max_concurrency": { "type": "integer", "minimum": 1, "maximum": 1e4 }, "default_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "max_run_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "default_retries": { "type": "integer", "minimum": 0, "maximum": 1e4, "default": 0 }, "default_on_failure": { "enum": ["abort", "skip_dependents", "continue"], "default": "abort" }, "on_abort": { "enum": ["finish", "cancel"], "default": "finish" }, "circuit_breaker": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "failure_threshold": { "type": "integer", "minimum": 1, "maximum": 1e4, "default": 5 }, "window_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 300 }, "reset_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 60 } } }, "durability": { "enum": ["process", "power"], "default": "process" }, "locks": { "type": "array", "items": { "$ref": "#/definitions/lock_name" } }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } } } };
var schema17 = { "type": "number", "exclusiveMinimum": 0, "maximum": 2e6 };
var schema22 = { "type": "string", "minLength": 1 };
var schema25 = { "type": "string", "minLength": 1, "if": { "minLength": 1, "not": { "pattern": "\\$\\{\\{" } }, "then": { "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]*$", "maxLength": 64 } };
var schema21 = { "type": "string", "minLength": 1, "pattern": "^[^=\\u0000]*$" };
var pattern7 = new RegExp("\\$\\{\\{", "u");
var pattern8 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]*$", "u");
var pattern5 = new RegExp("^[^=\\u0000]*$", "u");
var schema20 = { "type": "object", "propertyNames": { "$ref": "#/definitions/variable_name" }, "additionalProperties": { "type": "string" } };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (func3(key0) < 1) {
          const err0 = { instancePath, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (!pattern5.test(key0)) {
          const err1 = { instancePath, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema21, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema21.type, parentSchema: schema21, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err3 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema20.propertyNames, parentSchema: schema20, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    for (const key1 in data) {
      let data0 = data[key1];
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema20.additionalProperties.type, parentSchema: schema20.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema20.type, parentSchema: schema20, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate14.errors = vErrors;
  return errors === 0;
}
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(func2.call(schema16.properties, key0) || pattern0.test(key0))) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema16, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.max_concurrency !== void 0) {
      let data0 = data.max_concurrency;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err1 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/type", keyword: "type", params: { type: "integer" }, schema: schema16.properties.max_concurrency.type, parentSchema: schema16.properties.max_concurrency, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e4 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema16.properties.max_concurrency, data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema16.properties.max_concurrency, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.default_timeout_sec !== void 0) {
      let data1 = data.default_timeout_sec;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 2e6 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1 <= 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.max_step_duration_sec !== void 0) {
      let data2 = data.max_step_duration_sec;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 2e6 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2 <= 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data2 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.max_run_duration_sec !== void 0) {
      let data3 = data.max_run_duration_sec;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 2e6 || isNaN(data3)) {
          const err10 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data3 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data3 <= 0 || isNaN(data3)) {
          const err11 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data3 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.env !== void 0) {
      if (!validate14(data.env, { instancePath: instancePath + "/env", parentData: data, parentDataProperty: "env", rootData })) {
        vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
        errors = vErrors.length;
      }
    }
    if (data.cwd !== void 0) {
      let data5 = data.cwd;
      if (typeof data5 === "string") {
        if (func3(data5) < 1) {
          const err13 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data5 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data5 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.default_retries !== void 0) {
      let data6 = data.default_retries;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err15 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/type", keyword: "type", params: { type: "integer" }, schema: schema16.properties.default_retries.type, parentSchema: schema16.properties.default_retries, data: data6 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 1e4 || isNaN(data6)) {
          const err16 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema16.properties.default_retries, data: data6 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err17 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema16.properties.default_retries, data: data6 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.default_on_failure !== void 0) {
      let data7 = data.default_on_failure;
      if (!(data7 === "abort" || data7 === "skip_dependents" || data7 === "continue")) {
        const err18 = { instancePath: instancePath + "/default_on_failure", schemaPath: "#/properties/default_on_failure/enum", keyword: "enum", params: { allowedValues: schema16.properties.default_on_failure.enum }, schema: schema16.properties.default_on_failure.enum, parentSchema: schema16.properties.default_on_failure, data: data7 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.on_abort !== void 0) {
      let data8 = data.on_abort;
      if (!(data8 === "finish" || data8 === "cancel")) {
        const err19 = { instancePath: instancePath + "/on_abort", schemaPath: "#/properties/on_abort/enum", keyword: "enum", params: { allowedValues: schema16.properties.on_abort.enum }, schema: schema16.properties.on_abort.enum, parentSchema: schema16.properties.on_abort, data: data8 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.circuit_breaker !== void 0) {
      let data9 = data.circuit_breaker;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (const key1 in data9) {
          if (!(key1 === "failure_threshold" || key1 === "window_sec" || key1 === "reset_timeout_sec" || pattern0.test(key1))) {
            const err20 = { instancePath: instancePath + "/circuit_breaker", schemaPath: "#/properties/circuit_breaker/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema16.properties.circuit_breaker, data: data9 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data9.failure_threshold !== void 0) {
          let data10 = data9.failure_threshold;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err21 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/type", keyword: "type", params: { type: "integer" }, schema: schema16.properties.circuit_breaker.properties.failure_threshold.type, parentSchema: schema16.properties.circuit_breaker.properties.failure_threshold, data: data10 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 1e4 || isNaN(data10)) {
              const err22 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema16.properties.circuit_breaker.properties.failure_threshold, data: data10 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              const err23 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema16.properties.circuit_breaker.properties.failure_threshold, data: data10 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          }
        }
        if (data9.window_sec !== void 0) {
          let data11 = data9.window_sec;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 2e6 || isNaN(data11)) {
              const err24 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data11 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data11 <= 0 || isNaN(data11)) {
              const err25 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data11 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data11 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data9.reset_timeout_sec !== void 0) {
          let data12 = data9.reset_timeout_sec;
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 2e6 || isNaN(data12)) {
              const err27 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data12 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data12 <= 0 || isNaN(data12)) {
              const err28 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data12 };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data12 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/circuit_breaker", schemaPath: "#/properties/circuit_breaker/type", keyword: "type", params: { type: "object" }, schema: schema16.properties.circuit_breaker.type, parentSchema: schema16.properties.circuit_breaker, data: data9 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.durability !== void 0) {
      let data13 = data.durability;
      if (!(data13 === "process" || data13 === "power")) {
        const err31 = { instancePath: instancePath + "/durability", schemaPath: "#/properties/durability/enum", keyword: "enum", params: { allowedValues: schema16.properties.durability.enum }, schema: schema16.properties.durability.enum, parentSchema: schema16.properties.durability, data: data13 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.locks !== void 0) {
      let data14 = data.locks;
      if (Array.isArray(data14)) {
        const len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data15 = data14[i0];
          const _errs45 = errors;
          let valid18 = true;
          const _errs46 = errors;
          const _errs47 = errors;
          const _errs48 = errors;
          if (typeof data15 === "string") {
            if (!pattern7.test(data15)) {
              const err32 = {};
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
          var valid19 = _errs48 === errors;
          if (valid19) {
            const err33 = {};
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          } else {
            errors = _errs47;
            if (vErrors !== null) {
              if (_errs47) {
                vErrors.length = _errs47;
              } else {
                vErrors = null;
              }
            }
          }
          if (errors === _errs46) {
            if (typeof data15 === "string") {
              if (func3(data15) < 1) {
                const err34 = {};
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
          }
          var _valid0 = _errs46 === errors;
          errors = _errs45;
          if (vErrors !== null) {
            if (_errs45) {
              vErrors.length = _errs45;
            } else {
              vErrors = null;
            }
          }
          if (_valid0) {
            const _errs49 = errors;
            if (typeof data15 === "string") {
              if (func3(data15) > 64) {
                const err35 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/then/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema25.then, data: data15 };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
              if (!pattern8.test(data15)) {
                const err36 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/then/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*$" }, schema: "^[A-Za-z0-9_][A-Za-z0-9._-]*$", parentSchema: schema25.then, data: data15 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            var _valid0 = _errs49 === errors;
            valid18 = _valid0;
          }
          if (!valid18) {
            const err37 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema25.if, parentSchema: schema25, data: data15 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (typeof data15 === "string") {
            if (func3(data15) < 1) {
              const err38 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema25, data: data15 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          } else {
            const err39 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/type", keyword: "type", params: { type: "string" }, schema: schema25.type, parentSchema: schema25, data: data15 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
      } else {
        const err40 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, schema: schema16.properties.locks.type, parentSchema: schema16.properties.locks, data: data14 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data16 = data.secrets;
      if (Array.isArray(data16)) {
        const len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (typeof data17 === "string") {
            if (func3(data17) < 1) {
              const err41 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21, data: data17 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (!pattern5.test(data17)) {
              const err42 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema21, data: data17 };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          } else {
            const err43 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema21.type, parentSchema: schema21, data: data17 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "array" }, schema: schema16.properties.secrets.type, parentSchema: schema16.properties.secrets, data: data16 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
  } else {
    const err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema16.type, parentSchema: schema16, data };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate13.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.plan_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "plan_id" }, schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.steps === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" }, schema: schema11.required, parentSchema: schema11, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(func2.call(schema11.properties, key0) || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema11, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      let data0 = data.$schema;
      if (typeof data0 !== "string") {
        const err3 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" }, schema: schema11.properties.$schema.type, parentSchema: schema11.properties.$schema, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.plan_id !== void 0) {
      let data1 = data.plan_id;
      if (typeof data1 === "string") {
        if (func3(data1) > 64) {
          const err4 = { instancePath: instancePath + "/plan_id", schemaPath: "#/properties/plan_id/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema11.properties.plan_id, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (!pattern1.test(data1)) {
          const err5 = { instancePath: instancePath + "/plan_id", schemaPath: "#/properties/plan_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema11.properties.plan_id, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/plan_id", schemaPath: "#/properties/plan_id/type", keyword: "type", params: { type: "string" }, schema: schema11.properties.plan_id.type, parentSchema: schema11.properties.plan_id, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data2 = data.version;
      if (typeof data2 !== "string") {
        const err7 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, schema: schema11.properties.version.type, parentSchema: schema11.properties.version, data: data2 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 !== "string" && !Array.isArray(data3)) {
        const err8 = { instancePath: instancePath + "/description", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data3 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string") {
            const err9 = { instancePath: instancePath + "/description/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data4 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      }
    }
    if (data.metadata !== void 0) {
      let data5 = data.metadata;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        const err10 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, schema: schema11.properties.metadata.type, parentSchema: schema11.properties.metadata, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.params !== void 0) {
      let data6 = data.params;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        for (const key1 in data6) {
          const _errs18 = errors;
          const _errs21 = errors;
          const _errs22 = errors;
          if (!(key1 === "in" || key1 === "true" || key1 === "false" || key1 === "null" || key1 === "__proto__")) {
            const err11 = {};
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
          var valid7 = _errs22 === errors;
          if (valid7) {
            const err12 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          } else {
            errors = _errs21;
            if (vErrors !== null) {
              if (_errs21) {
                vErrors.length = _errs21;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof key1 === "string") {
            if (func3(key1) > 64) {
              const err13 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
            if (!pattern2.test(key1)) {
              const err14 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          } else {
            const err15 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
          var valid5 = _errs18 === errors;
          if (!valid5) {
            const err16 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema11.properties.params.propertyNames, parentSchema: schema11.properties.params, data: data6 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
        for (const key2 in data6) {
          if (!validate11(data6[key2], { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data6, parentDataProperty: key2, rootData })) {
            vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, schema: schema11.properties.params.type, parentSchema: schema11.properties.params, data: data6 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.globals !== void 0) {
      if (!validate13(data.globals, { instancePath: instancePath + "/globals", parentData: data, parentDataProperty: "globals", rootData })) {
        vErrors = vErrors === null ? validate13.errors : vErrors.concat(validate13.errors);
        errors = vErrors.length;
      }
    }
    if (data.order !== void 0) {
      let data9 = data.order;
      if (!(data9 === "graph" || data9 === "sequence")) {
        const err18 = { instancePath: instancePath + "/order", schemaPath: "#/properties/order/enum", keyword: "enum", params: { allowedValues: schema11.properties.order.enum }, schema: schema11.properties.order.enum, parentSchema: schema11.properties.order, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.default_targets !== void 0) {
      let data10 = data.default_targets;
      if (Array.isArray(data10)) {
        if (data10.length < 1) {
          const err19 = { instancePath: instancePath + "/default_targets", schemaPath: "#/properties/default_targets/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema11.properties.default_targets, data: data10 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (typeof data11 !== "string") {
            const err20 = { instancePath: instancePath + "/default_targets/" + i1, schemaPath: "#/properties/default_targets/items/type", keyword: "type", params: { type: "string" }, schema: schema11.properties.default_targets.items.type, parentSchema: schema11.properties.default_targets.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/default_targets", schemaPath: "#/properties/default_targets/type", keyword: "type", params: { type: "array" }, schema: schema11.properties.default_targets.type, parentSchema: schema11.properties.default_targets, data: data10 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data12 = data.steps;
      if (Array.isArray(data12)) {
        if (data12.length < 1) {
          const err22 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema11.properties.steps, data: data12 };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
      } else {
        const err23 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, schema: schema11.properties.steps.type, parentSchema: schema11.properties.steps, data: data12 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.finally !== void 0) {
      let data13 = data.finally;
      if (!Array.isArray(data13)) {
        const err24 = { instancePath: instancePath + "/finally", schemaPath: "#/properties/finally/type", keyword: "type", params: { type: "array" }, schema: schema11.properties.finally.type, parentSchema: schema11.properties.finally, data: data13 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
  } else {
    const err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
var validateWorkstreamFrame = validate17;
var schema27 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Workstream", "type": "object", "required": ["workstream_id"], "dependencies": { "steps": { "properties": { "workstream_id": { "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 64 } } } }, "$id": "workstream", "definitions": { "name": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": 64, "not": { "enum": ["in", "true", "false", "null", "__proto__"] } }, "text": { "type": "string", "minLength": 1 }, "lines": { "type": ["string", "array"], "items": { "type": "string" } }, "some_lines": { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string" } }, "seconds": { "type": "number", "minimum": 0, "maximum": 2e6 }, "positive_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 2e6 }, "lock_name": { "type": "string", "minLength": 1, "if": { "minLength": 1, "not": { "pattern": "\\$\\{\\{" } }, "then": { "pattern": "^[A-Za-z0-9_][A-Za-z0-9._-]*$", "maxLength": 64 } }, "variable_name": { "type": "string", "minLength": 1, "pattern": "^[^=\\u0000]*$" }, "variables": { "type": "object", "propertyNames": { "$ref": "#/definitions/variable_name" }, "additionalProperties": { "type": "string" } }, "globs": { "type": "array", "items": { "$ref": "#/definitions/text" } }, "param": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "enum": ["string", "number", "integer", "boolean"], "default": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "default": { "type": ["string", "number", "boolean"] }, "enum": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "pattern": { "type": "string" }, "secret": { "type": "boolean", "default": false } } }, "globals": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max_concurrency": { "type": "integer", "minimum": 1, "maximum": 1e4 }, "default_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "max_run_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "default_retries": { "type": "integer", "minimum": 0, "maximum": 1e4, "default": 0 }, "default_on_failure": { "enum": ["abort", "skip_dependents", "continue"], "default": "abort" }, "on_abort": { "enum": ["finish", "cancel"], "default": "finish" }, "circuit_breaker": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "failure_threshold": { "type": "integer", "minimum": 1, "maximum": 1e4, "default": 5 }, "window_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 300 }, "reset_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 60 } } }, "durability": { "enum": ["process", "power"], "default": "process" }, "locks": { "type": "array", "items": { "$ref": "#/definitions/lock_name" } }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } } } }, "step": { "type": "object", "required": ["id"], "oneOf": [{ "required": ["command"] }, { "required": ["step_def"] }], "dependencies": { "args": { "not": { "required": ["step_def"] } } }, "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }] }, "name": { "type": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "matrix": { "$ref": "#/definitions/matrix" }, "service": { "$ref": "#/definitions/service" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } }, "step_def": { "$ref": "#/definitions/step_def" }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "stdin": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "depends_on": { "type": "array", "items": { "type": "string" } }, "trigger_rule": { "enum": ["none_failed", "all_success", "all_done", "one_success", "none_failed_min_one_success"], "default": "none_failed" }, "condition": { "type": "string" }, "skip_if": { "type": ["string", "array"], "items": { "type": "string" } }, "timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "retries": { "$ref": "#/definitions/retries" }, "on_failure": { "enum": ["abort", "skip_dependents", "continue", "fallback_step"], "default": "abort" }, "fallback_step": { "type": "string" }, "critical": { "type": "boolean" }, "provides": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "consumes": { "type": "array", "items": { "type": "string" } }, "locks": { "type": "array", "items": { "$ref": "#/definitions/lock_name" } }, "tool": { "allOf": [{ "$ref": "#/definitions/text" }] }, "problem_matcher": { "$ref": "#/definitions/problem_matcher" }, "idempotent": { "type": "boolean", "default": false }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } }, "output": { "enum": ["combined", "split"], "default": "combined" }, "stop_signal": { "enum": ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGABRT", "SIGALRM", "SIGPIPE", "SIGWINCH", "SIGKILL"], "default": "SIGTERM" }, "kill_grace_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 10 }, "after_exit": { "enum": ["stop", "keep", "wait"], "default": "stop" }, "inputs": { "allOf": [{ "$ref": "#/definitions/globs" }] }, "outputs": { "allOf": [{ "$ref": "#/definitions/globs" }] } } }, "retries": { "type": ["integer", "object"], "minimum": 0, "maximum": 1e4, "required": ["max"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 1 }, "backoff_factor": { "type": "number", "minimum": 1, "maximum": 1e3, "default": 2 }, "max_delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 60 }, "jitter": { "enum": ["full", "none"], "default": "full" }, "on": { "type": "array", "items": { "$ref": "#/definitions/failure_class" } }, "exit_codes": { "type": "array", "items": { "type": "integer" } } } }, "failure_class": { "enum": ["exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled"] }, "problem_matcher": { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "items": { "$ref": "#/definitions/matcher" } }, "else": { "$ref": "#/definitions/matcher" } }, "matcher": { "type": ["string", "object"], "minLength": 1, "anyOf": [{ "required": ["pattern"] }, { "required": ["base"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "base": { "type": "string" }, "owner": { "type": "string" }, "source": { "type": "string" }, "applyTo": { "enum": ["allDocuments", "openDocuments", "closedDocuments"] }, "severity": { "enum": ["error", "warning", "info"] }, "fileLocation": { "type": ["string", "array"] }, "pattern": { "$ref": "#/definitions/matcher_pattern" }, "background": { "type": ["object", "boolean"] }, "watching": { "type": ["object", "boolean"] } } }, "matcher_pattern": { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/line_pattern" } }, "else": { "type": ["string", "object"], "minLength": 1, "if": { "type": "object" }, "then": { "$ref": "#/definitions/line_pattern" } } }, "line_pattern": { "type": "object", "required": ["regexp"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "regexp": { "type": "string" }, "kind": { "enum": ["location", "file"] }, "file": { "$ref": "#/definitions/group" }, "location": { "$ref": "#/definitions/group" }, "line": { "$ref": "#/definitions/group" }, "column": { "$ref": "#/definitions/group" }, "endLine": { "$ref": "#/definitions/group" }, "endColumn": { "$ref": "#/definitions/group" }, "severity": { "$ref": "#/definitions/group" }, "code": { "$ref": "#/definitions/group" }, "message": { "$ref": "#/definitions/group" }, "loop": { "type": "boolean" } } }, "group": { "type": "integer", "minimum": 0 }, "matrix": { "type": ["object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/combination" } }, "else": { "type": "object", "minProperties": 1, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } } } }, "service": { "type": "object", "required": ["ready_when"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "ready_when": { "type": "object", "oneOf": [{ "required": ["line_matches"] }, { "required": ["port"] }, { "required": ["http"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "line_matches": { "allOf": [{ "$ref": "#/definitions/text" }] }, "port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535 }, "http": { "allOf": [{ "$ref": "#/definitions/text" }] } } } } }, "combination": { "type": "object", "minProperties": 1, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } }, "step_def": { "type": "object", "required": ["type"], "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/command_def" }, { "$ref": "#/definitions/shell_def" }, { "$ref": "#/definitions/powershell_def" }, { "$ref": "#/definitions/http_def" }, { "$ref": "#/definitions/file_def" }, { "$ref": "#/definitions/plan_def" }, { "$ref": "#/definitions/approval_def" }, { "$ref": "#/definitions/assert_def" }] }, "command_def": { "type": "object", "required": ["type", "command"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "command" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } } } }, "shell_def": { "type": "object", "required": ["type", "script"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "shell" }, "shell": { "enum": ["bash", "sh", "cmd", "pwsh"], "default": "bash" }, "script": { "allOf": [{ "$ref": "#/definitions/some_lines" }] } } }, "powershell_def": { "type": "object", "required": ["type"], "oneOf": [{ "required": ["script"] }, { "required": ["inline"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "powershell" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] }, "inline": { "allOf": [{ "$ref": "#/definitions/some_lines" }] }, "args": { "type": ["object", "array"] }, "error_action": { "enum": ["stop", "continue"], "default": "stop" } } }, "http_def": { "type": "object", "required": ["type", "url"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "http" }, "method": { "allOf": [{ "$ref": "#/definitions/text" }], "default": "GET" }, "url": { "allOf": [{ "$ref": "#/definitions/text" }] }, "headers": { "type": "object", "additionalProperties": { "type": "string" } }, "body": {}, "expect_status": { "type": ["integer", "array"], "minimum": 100, "maximum": 599, "minItems": 1, "items": { "type": "integer", "minimum": 100, "maximum": 599 } }, "save_to": { "allOf": [{ "$ref": "#/definitions/text" }] } } }, "file_def": { "type": "object", "required": ["type", "action"], "allOf": [{ "if": { "properties": { "action": { "enum": ["copy", "move"] } }, "required": ["action"] }, "then": { "required": ["from", "to"] } }, { "if": { "properties": { "action": { "const": "mkdir" } }, "required": ["action"] }, "then": { "required": ["to"] } }, { "if": { "properties": { "action": { "const": "write" } }, "required": ["action"] }, "then": { "required": ["to", "content"] } }, { "if": { "properties": { "action": { "enum": ["delete", "exists"] } }, "required": ["action"] }, "then": { "required": ["from"] } }, { "if": { "properties": { "action": { "const": "checksum" } }, "required": ["action"] }, "then": { "required": ["from", "expect"] } }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "file" }, "action": { "enum": ["copy", "move", "mkdir", "write", "delete", "exists", "checksum"] }, "from": { "allOf": [{ "$ref": "#/definitions/text" }] }, "to": { "allOf": [{ "$ref": "#/definitions/text" }] }, "content": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "expect": { "type": "string" }, "allow_outside": { "type": "boolean", "default": false } } }, "plan_def": { "type": "object", "required": ["type", "path"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "plan" }, "path": { "allOf": [{ "$ref": "#/definitions/text" }] }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } } } }, "approval_def": { "type": "object", "required": ["type"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "approval" }, "message": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "on_deny": { "enum": ["fail", "skip"], "default": "fail" } } }, "assert_def": { "type": "object", "required": ["type", "expr"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "assert" }, "expr": { "type": "string" }, "message": { "allOf": [{ "$ref": "#/definitions/lines" }] } } } }, "properties": { "workstream_id": { "type": "string", "minLength": 1 }, "name": { "type": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "depends_on": { "type": "array", "items": { "type": "string" } }, "tasks": { "type": "array", "items": { "type": ["string", "object"], "properties": { "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "depends_on": { "type": "array", "items": { "type": "string" } } } } }, "version": { "type": "string", "default": "1" }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "$ref": "#/definitions/param" } }, "globals": { "$ref": "#/definitions/globals" }, "order": { "enum": ["graph", "sequence"], "default": "graph" }, "default_targets": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "steps": { "type": "array", "minItems": 1 }, "finally": { "type": "array" } } };
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "description" || key0 === "default" || key0 === "enum" || key0 === "pattern" || key0 === "secret" || pattern0.test(key0))) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema14, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "string" || data0 === "number" || data0 === "integer" || data0 === "boolean")) {
        const err1 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema14.properties.type.enum }, schema: schema14.properties.type.enum, parentSchema: schema14.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 !== "string" && !Array.isArray(data1)) {
        const err2 = { instancePath: instancePath + "/description", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data1 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            const err3 = { instancePath: instancePath + "/description/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data2 };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      }
    }
    if (data.default !== void 0) {
      let data3 = data.default;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
        const err4 = { instancePath: instancePath + "/default", schemaPath: "#/properties/default/type", keyword: "type", params: { type: schema14.properties.default.type }, schema: schema14.properties.default.type, parentSchema: schema14.properties.default, data: data3 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.enum !== void 0) {
      let data4 = data.enum;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err5 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema14.properties.enum, data: data4 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        const len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data5 = data4[i1];
          if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5)) && typeof data5 !== "boolean") {
            const err6 = { instancePath: instancePath + "/enum/" + i1, schemaPath: "#/properties/enum/items/type", keyword: "type", params: { type: schema14.properties.enum.items.type }, schema: schema14.properties.enum.items.type, parentSchema: schema14.properties.enum.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/enum", schemaPath: "#/properties/enum/type", keyword: "type", params: { type: "array" }, schema: schema14.properties.enum.type, parentSchema: schema14.properties.enum, data: data4 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.pattern !== void 0) {
      let data6 = data.pattern;
      if (typeof data6 !== "string") {
        const err8 = { instancePath: instancePath + "/pattern", schemaPath: "#/properties/pattern/type", keyword: "type", params: { type: "string" }, schema: schema14.properties.pattern.type, parentSchema: schema14.properties.pattern, data: data6 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.secret !== void 0) {
      let data7 = data.secret;
      if (typeof data7 !== "boolean") {
        const err9 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "boolean" }, schema: schema14.properties.secret.type, parentSchema: schema14.properties.secret, data: data7 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
  } else {
    const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate18.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (func3(key0) < 1) {
          const err0 = { instancePath, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (!pattern5.test(key0)) {
          const err1 = { instancePath, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema21, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema21.type, parentSchema: schema21, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err3 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema20.propertyNames, parentSchema: schema20, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    for (const key1 in data) {
      let data0 = data[key1];
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema20.additionalProperties.type, parentSchema: schema20.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema20.type, parentSchema: schema20, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(func2.call(schema16.properties, key0) || pattern0.test(key0))) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema16, data };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.max_concurrency !== void 0) {
      let data0 = data.max_concurrency;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err1 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/type", keyword: "type", params: { type: "integer" }, schema: schema16.properties.max_concurrency.type, parentSchema: schema16.properties.max_concurrency, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e4 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema16.properties.max_concurrency, data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema16.properties.max_concurrency, data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.default_timeout_sec !== void 0) {
      let data1 = data.default_timeout_sec;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 2e6 || isNaN(data1)) {
          const err4 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1 <= 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data1 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.max_step_duration_sec !== void 0) {
      let data2 = data.max_step_duration_sec;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 2e6 || isNaN(data2)) {
          const err7 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2 <= 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data2 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.max_run_duration_sec !== void 0) {
      let data3 = data.max_run_duration_sec;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 2e6 || isNaN(data3)) {
          const err10 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data3 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data3 <= 0 || isNaN(data3)) {
          const err11 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data3 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.env !== void 0) {
      if (!validate21(data.env, { instancePath: instancePath + "/env", parentData: data, parentDataProperty: "env", rootData })) {
        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
        errors = vErrors.length;
      }
    }
    if (data.cwd !== void 0) {
      let data5 = data.cwd;
      if (typeof data5 === "string") {
        if (func3(data5) < 1) {
          const err13 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data5 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data5 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.default_retries !== void 0) {
      let data6 = data.default_retries;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err15 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/type", keyword: "type", params: { type: "integer" }, schema: schema16.properties.default_retries.type, parentSchema: schema16.properties.default_retries, data: data6 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 1e4 || isNaN(data6)) {
          const err16 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema16.properties.default_retries, data: data6 };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          const err17 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema16.properties.default_retries, data: data6 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.default_on_failure !== void 0) {
      let data7 = data.default_on_failure;
      if (!(data7 === "abort" || data7 === "skip_dependents" || data7 === "continue")) {
        const err18 = { instancePath: instancePath + "/default_on_failure", schemaPath: "#/properties/default_on_failure/enum", keyword: "enum", params: { allowedValues: schema16.properties.default_on_failure.enum }, schema: schema16.properties.default_on_failure.enum, parentSchema: schema16.properties.default_on_failure, data: data7 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.on_abort !== void 0) {
      let data8 = data.on_abort;
      if (!(data8 === "finish" || data8 === "cancel")) {
        const err19 = { instancePath: instancePath + "/on_abort", schemaPath: "#/properties/on_abort/enum", keyword: "enum", params: { allowedValues: schema16.properties.on_abort.enum }, schema: schema16.properties.on_abort.enum, parentSchema: schema16.properties.on_abort, data: data8 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.circuit_breaker !== void 0) {
      let data9 = data.circuit_breaker;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (const key1 in data9) {
          if (!(key1 === "failure_threshold" || key1 === "window_sec" || key1 === "reset_timeout_sec" || pattern0.test(key1))) {
            const err20 = { instancePath: instancePath + "/circuit_breaker", schemaPath: "#/properties/circuit_breaker/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema16.properties.circuit_breaker, data: data9 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
        if (data9.failure_threshold !== void 0) {
          let data10 = data9.failure_threshold;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            const err21 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/type", keyword: "type", params: { type: "integer" }, schema: schema16.properties.circuit_breaker.properties.failure_threshold.type, parentSchema: schema16.properties.circuit_breaker.properties.failure_threshold, data: data10 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 1e4 || isNaN(data10)) {
              const err22 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema16.properties.circuit_breaker.properties.failure_threshold, data: data10 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data10 < 1 || isNaN(data10)) {
              const err23 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema16.properties.circuit_breaker.properties.failure_threshold, data: data10 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          }
        }
        if (data9.window_sec !== void 0) {
          let data11 = data9.window_sec;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 2e6 || isNaN(data11)) {
              const err24 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data11 };
              if (vErrors === null) {
                vErrors = [err24];
              } else {
                vErrors.push(err24);
              }
              errors++;
            }
            if (data11 <= 0 || isNaN(data11)) {
              const err25 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data11 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
          } else {
            const err26 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data11 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
        if (data9.reset_timeout_sec !== void 0) {
          let data12 = data9.reset_timeout_sec;
          if (typeof data12 == "number" && isFinite(data12)) {
            if (data12 > 2e6 || isNaN(data12)) {
              const err27 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data12 };
              if (vErrors === null) {
                vErrors = [err27];
              } else {
                vErrors.push(err27);
              }
              errors++;
            }
            if (data12 <= 0 || isNaN(data12)) {
              const err28 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data12 };
              if (vErrors === null) {
                vErrors = [err28];
              } else {
                vErrors.push(err28);
              }
              errors++;
            }
          } else {
            const err29 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data12 };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
        }
      } else {
        const err30 = { instancePath: instancePath + "/circuit_breaker", schemaPath: "#/properties/circuit_breaker/type", keyword: "type", params: { type: "object" }, schema: schema16.properties.circuit_breaker.type, parentSchema: schema16.properties.circuit_breaker, data: data9 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
    if (data.durability !== void 0) {
      let data13 = data.durability;
      if (!(data13 === "process" || data13 === "power")) {
        const err31 = { instancePath: instancePath + "/durability", schemaPath: "#/properties/durability/enum", keyword: "enum", params: { allowedValues: schema16.properties.durability.enum }, schema: schema16.properties.durability.enum, parentSchema: schema16.properties.durability, data: data13 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.locks !== void 0) {
      let data14 = data.locks;
      if (Array.isArray(data14)) {
        const len0 = data14.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data15 = data14[i0];
          const _errs45 = errors;
          let valid18 = true;
          const _errs46 = errors;
          const _errs47 = errors;
          const _errs48 = errors;
          if (typeof data15 === "string") {
            if (!pattern7.test(data15)) {
              const err32 = {};
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
          var valid19 = _errs48 === errors;
          if (valid19) {
            const err33 = {};
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          } else {
            errors = _errs47;
            if (vErrors !== null) {
              if (_errs47) {
                vErrors.length = _errs47;
              } else {
                vErrors = null;
              }
            }
          }
          if (errors === _errs46) {
            if (typeof data15 === "string") {
              if (func3(data15) < 1) {
                const err34 = {};
                if (vErrors === null) {
                  vErrors = [err34];
                } else {
                  vErrors.push(err34);
                }
                errors++;
              }
            }
          }
          var _valid0 = _errs46 === errors;
          errors = _errs45;
          if (vErrors !== null) {
            if (_errs45) {
              vErrors.length = _errs45;
            } else {
              vErrors = null;
            }
          }
          if (_valid0) {
            const _errs49 = errors;
            if (typeof data15 === "string") {
              if (func3(data15) > 64) {
                const err35 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/then/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema25.then, data: data15 };
                if (vErrors === null) {
                  vErrors = [err35];
                } else {
                  vErrors.push(err35);
                }
                errors++;
              }
              if (!pattern8.test(data15)) {
                const err36 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/then/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*$" }, schema: "^[A-Za-z0-9_][A-Za-z0-9._-]*$", parentSchema: schema25.then, data: data15 };
                if (vErrors === null) {
                  vErrors = [err36];
                } else {
                  vErrors.push(err36);
                }
                errors++;
              }
            }
            var _valid0 = _errs49 === errors;
            valid18 = _valid0;
          }
          if (!valid18) {
            const err37 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema25.if, parentSchema: schema25, data: data15 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          }
          if (typeof data15 === "string") {
            if (func3(data15) < 1) {
              const err38 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema25, data: data15 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
          } else {
            const err39 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/lock_name/type", keyword: "type", params: { type: "string" }, schema: schema25.type, parentSchema: schema25, data: data15 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          }
        }
      } else {
        const err40 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, schema: schema16.properties.locks.type, parentSchema: schema16.properties.locks, data: data14 };
        if (vErrors === null) {
          vErrors = [err40];
        } else {
          vErrors.push(err40);
        }
        errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data16 = data.secrets;
      if (Array.isArray(data16)) {
        const len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (typeof data17 === "string") {
            if (func3(data17) < 1) {
              const err41 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21, data: data17 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
            if (!pattern5.test(data17)) {
              const err42 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema21, data: data17 };
              if (vErrors === null) {
                vErrors = [err42];
              } else {
                vErrors.push(err42);
              }
              errors++;
            }
          } else {
            const err43 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema21.type, parentSchema: schema21, data: data17 };
            if (vErrors === null) {
              vErrors = [err43];
            } else {
              vErrors.push(err43);
            }
            errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "array" }, schema: schema16.properties.secrets.type, parentSchema: schema16.properties.secrets, data: data16 };
        if (vErrors === null) {
          vErrors = [err44];
        } else {
          vErrors.push(err44);
        }
        errors++;
      }
    }
  } else {
    const err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema16.type, parentSchema: schema16, data };
    if (vErrors === null) {
      vErrors = [err45];
    } else {
      vErrors.push(err45);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.workstream_id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workstream_id" }, schema: schema27.required, parentSchema: schema27, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.steps !== void 0) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.workstream_id !== void 0) {
          let data0 = data.workstream_id;
          if (typeof data0 === "string") {
            if (func3(data0) > 64) {
              const err1 = { instancePath: instancePath + "/workstream_id", schemaPath: "#/dependencies/steps/properties/workstream_id/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema27.dependencies.steps.properties.workstream_id, data: data0 };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            if (!pattern1.test(data0)) {
              const err2 = { instancePath: instancePath + "/workstream_id", schemaPath: "#/dependencies/steps/properties/workstream_id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$" }, schema: "^[A-Za-z0-9][A-Za-z0-9._-]*$", parentSchema: schema27.dependencies.steps.properties.workstream_id, data: data0 };
              if (vErrors === null) {
                vErrors = [err2];
              } else {
                vErrors.push(err2);
              }
              errors++;
            }
          }
        }
      }
    }
    if (data.workstream_id !== void 0) {
      let data1 = data.workstream_id;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err3 = { instancePath: instancePath + "/workstream_id", schemaPath: "#/properties/workstream_id/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27.properties.workstream_id, data: data1 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/workstream_id", schemaPath: "#/properties/workstream_id/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.workstream_id.type, parentSchema: schema27.properties.workstream_id, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 !== "string") {
        const err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.name.type, parentSchema: schema27.properties.name, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 !== "string" && !Array.isArray(data3)) {
        const err6 = { instancePath: instancePath + "/description", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data3 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 !== "string") {
            const err7 = { instancePath: instancePath + "/description/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data4 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      }
    }
    if (data.depends_on !== void 0) {
      let data5 = data.depends_on;
      if (Array.isArray(data5)) {
        const len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 !== "string") {
            const err8 = { instancePath: instancePath + "/depends_on/" + i1, schemaPath: "#/properties/depends_on/items/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.depends_on.items.type, parentSchema: schema27.properties.depends_on.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/depends_on", schemaPath: "#/properties/depends_on/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.depends_on.type, parentSchema: schema27.properties.depends_on, data: data5 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.tasks !== void 0) {
      let data7 = data.tasks;
      if (Array.isArray(data7)) {
        const len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data8 = data7[i2];
          if (typeof data8 !== "string" && !(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
            const err10 = { instancePath: instancePath + "/tasks/" + i2, schemaPath: "#/properties/tasks/items/type", keyword: "type", params: { type: schema27.properties.tasks.items.type }, schema: schema27.properties.tasks.items.type, parentSchema: schema27.properties.tasks.items, data: data8 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.description !== void 0) {
              let data9 = data8.description;
              if (typeof data9 !== "string" && !Array.isArray(data9)) {
                const err11 = { instancePath: instancePath + "/tasks/" + i2 + "/description", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data9 };
                if (vErrors === null) {
                  vErrors = [err11];
                } else {
                  vErrors.push(err11);
                }
                errors++;
              }
              if (Array.isArray(data9)) {
                const len3 = data9.length;
                for (let i3 = 0; i3 < len3; i3++) {
                  let data10 = data9[i3];
                  if (typeof data10 !== "string") {
                    const err12 = { instancePath: instancePath + "/tasks/" + i2 + "/description/" + i3, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data10 };
                    if (vErrors === null) {
                      vErrors = [err12];
                    } else {
                      vErrors.push(err12);
                    }
                    errors++;
                  }
                }
              }
            }
            if (data8.depends_on !== void 0) {
              let data11 = data8.depends_on;
              if (Array.isArray(data11)) {
                const len4 = data11.length;
                for (let i4 = 0; i4 < len4; i4++) {
                  let data12 = data11[i4];
                  if (typeof data12 !== "string") {
                    const err13 = { instancePath: instancePath + "/tasks/" + i2 + "/depends_on/" + i4, schemaPath: "#/properties/tasks/items/properties/depends_on/items/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.tasks.items.properties.depends_on.items.type, parentSchema: schema27.properties.tasks.items.properties.depends_on.items, data: data12 };
                    if (vErrors === null) {
                      vErrors = [err13];
                    } else {
                      vErrors.push(err13);
                    }
                    errors++;
                  }
                }
              } else {
                const err14 = { instancePath: instancePath + "/tasks/" + i2 + "/depends_on", schemaPath: "#/properties/tasks/items/properties/depends_on/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.tasks.items.properties.depends_on.type, parentSchema: schema27.properties.tasks.items.properties.depends_on, data: data11 };
                if (vErrors === null) {
                  vErrors = [err14];
                } else {
                  vErrors.push(err14);
                }
                errors++;
              }
            }
          }
        }
      } else {
        const err15 = { instancePath: instancePath + "/tasks", schemaPath: "#/properties/tasks/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.tasks.type, parentSchema: schema27.properties.tasks, data: data7 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.version !== void 0) {
      let data13 = data.version;
      if (typeof data13 !== "string") {
        const err16 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.version.type, parentSchema: schema27.properties.version, data: data13 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.params !== void 0) {
      let data14 = data.params;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        for (const key0 in data14) {
          const _errs35 = errors;
          const _errs38 = errors;
          const _errs39 = errors;
          if (!(key0 === "in" || key0 === "true" || key0 === "false" || key0 === "null" || key0 === "__proto__")) {
            const err17 = {};
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
          var valid20 = _errs39 === errors;
          if (valid20) {
            const err18 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: key0, propertyName: key0 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          } else {
            errors = _errs38;
            if (vErrors !== null) {
              if (_errs38) {
                vErrors.length = _errs38;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof key0 === "string") {
            if (func3(key0) > 64) {
              const err19 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: key0, propertyName: key0 };
              if (vErrors === null) {
                vErrors = [err19];
              } else {
                vErrors.push(err19);
              }
              errors++;
            }
            if (!pattern2.test(key0)) {
              const err20 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: key0, propertyName: key0 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
          } else {
            const err21 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: key0, propertyName: key0 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
          var valid18 = _errs35 === errors;
          if (!valid18) {
            const err22 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema27.properties.params.propertyNames, parentSchema: schema27.properties.params, data: data14 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
        for (const key1 in data14) {
          if (!validate18(data14[key1], { instancePath: instancePath + "/params/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data14, parentDataProperty: key1, rootData })) {
            vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err23 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, schema: schema27.properties.params.type, parentSchema: schema27.properties.params, data: data14 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.globals !== void 0) {
      if (!validate20(data.globals, { instancePath: instancePath + "/globals", parentData: data, parentDataProperty: "globals", rootData })) {
        vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
        errors = vErrors.length;
      }
    }
    if (data.order !== void 0) {
      let data17 = data.order;
      if (!(data17 === "graph" || data17 === "sequence")) {
        const err24 = { instancePath: instancePath + "/order", schemaPath: "#/properties/order/enum", keyword: "enum", params: { allowedValues: schema27.properties.order.enum }, schema: schema27.properties.order.enum, parentSchema: schema27.properties.order, data: data17 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.default_targets !== void 0) {
      let data18 = data.default_targets;
      if (Array.isArray(data18)) {
        if (data18.length < 1) {
          const err25 = { instancePath: instancePath + "/default_targets", schemaPath: "#/properties/default_targets/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema27.properties.default_targets, data: data18 };
          if (vErrors === null) {
            vErrors = [err25];
          } else {
            vErrors.push(err25);
          }
          errors++;
        }
        const len5 = data18.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data19 = data18[i5];
          if (typeof data19 !== "string") {
            const err26 = { instancePath: instancePath + "/default_targets/" + i5, schemaPath: "#/properties/default_targets/items/type", keyword: "type", params: { type: "string" }, schema: schema27.properties.default_targets.items.type, parentSchema: schema27.properties.default_targets.items, data: data19 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      } else {
        const err27 = { instancePath: instancePath + "/default_targets", schemaPath: "#/properties/default_targets/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.default_targets.type, parentSchema: schema27.properties.default_targets, data: data18 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data20 = data.steps;
      if (Array.isArray(data20)) {
        if (data20.length < 1) {
          const err28 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema27.properties.steps, data: data20 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.steps.type, parentSchema: schema27.properties.steps, data: data20 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.finally !== void 0) {
      let data21 = data.finally;
      if (!Array.isArray(data21)) {
        const err30 = { instancePath: instancePath + "/finally", schemaPath: "#/properties/finally/type", keyword: "type", params: { type: "array" }, schema: schema27.properties.finally.type, parentSchema: schema27.properties.finally, data: data21 };
        if (vErrors === null) {
          vErrors = [err30];
        } else {
          vErrors.push(err30);
        }
        errors++;
      }
    }
  } else {
    const err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema27.type, parentSchema: schema27, data };
    if (vErrors === null) {
      vErrors = [err31];
    } else {
      vErrors.push(err31);
    }
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
var validateStep = validate24;
var schema45 = { "type": "object", "required": ["id"], "oneOf": [{ "required": ["command"] }, { "required": ["step_def"] }], "dependencies": { "args": { "not": { "required": ["step_def"] } } }, "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }] }, "name": { "type": "string" }, "description": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "matrix": { "$ref": "#/definitions/matrix" }, "service": { "$ref": "#/definitions/service" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } }, "step_def": { "$ref": "#/definitions/step_def" }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "stdin": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "depends_on": { "type": "array", "items": { "type": "string" } }, "trigger_rule": { "enum": ["none_failed", "all_success", "all_done", "one_success", "none_failed_min_one_success"], "default": "none_failed" }, "condition": { "type": "string" }, "skip_if": { "type": ["string", "array"], "items": { "type": "string" } }, "timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "retries": { "$ref": "#/definitions/retries" }, "on_failure": { "enum": ["abort", "skip_dependents", "continue", "fallback_step"], "default": "abort" }, "fallback_step": { "type": "string" }, "critical": { "type": "boolean" }, "provides": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "consumes": { "type": "array", "items": { "type": "string" } }, "locks": { "type": "array", "items": { "$ref": "#/definitions/lock_name" } }, "tool": { "allOf": [{ "$ref": "#/definitions/text" }] }, "problem_matcher": { "$ref": "#/definitions/problem_matcher" }, "idempotent": { "type": "boolean", "default": false }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } }, "output": { "enum": ["combined", "split"], "default": "combined" }, "stop_signal": { "enum": ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGABRT", "SIGALRM", "SIGPIPE", "SIGWINCH", "SIGKILL"], "default": "SIGTERM" }, "kill_grace_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 10 }, "after_exit": { "enum": ["stop", "keep", "wait"], "default": "stop" }, "inputs": { "allOf": [{ "$ref": "#/definitions/globs" }] }, "outputs": { "allOf": [{ "$ref": "#/definitions/globs" }] } } };
var schema86 = { "type": "number", "minimum": 0, "maximum": 2e6 };
var schema48 = { "type": ["object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/combination" } }, "else": { "type": "object", "minProperties": 1, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } } } };
var schema49 = { "type": "object", "minProperties": 1, "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, schema: 1, parentSchema: schema49, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      const _errs1 = errors;
      const _errs4 = errors;
      const _errs5 = errors;
      if (!(key0 === "in" || key0 === "true" || key0 === "false" || key0 === "null" || key0 === "__proto__")) {
        const err1 = {};
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      var valid2 = _errs5 === errors;
      if (valid2) {
        const err2 = { instancePath, schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
      if (typeof key0 === "string") {
        if (func3(key0) > 64) {
          const err3 = { instancePath, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
        if (!pattern2.test(key0)) {
          const err4 = { instancePath, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err6 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema49.propertyNames, parentSchema: schema49, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    for (const key1 in data) {
      let data0 = data[key1];
      if (typeof data0 !== "string" && !(typeof data0 == "number" && isFinite(data0)) && typeof data0 !== "boolean") {
        const err7 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: schema49.additionalProperties.type }, schema: schema49.additionalProperties.type, parentSchema: schema49.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema49.type, parentSchema: schema49, data };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate27.errors = vErrors;
  return errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!data || typeof data != "object") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema48.type }, schema: schema48.type, parentSchema: schema48, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!Array.isArray(data)) {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (Array.isArray(data)) {
      if (data.length < 1) {
        const err2 = { instancePath, schemaPath: "#/then/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema48.then, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        if (!validate27(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
          vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
          errors = vErrors.length;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs6 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (Object.keys(data).length < 1) {
        const err3 = { instancePath, schemaPath: "#/else/minProperties", keyword: "minProperties", params: { limit: 1 }, schema: 1, parentSchema: schema48.else, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      for (const key0 in data) {
        const _errs8 = errors;
        const _errs11 = errors;
        const _errs12 = errors;
        if (!(key0 === "in" || key0 === "true" || key0 === "false" || key0 === "null" || key0 === "__proto__")) {
          const err4 = {};
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        var valid5 = _errs12 === errors;
        if (valid5) {
          const err5 = { instancePath, schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        } else {
          errors = _errs11;
          if (vErrors !== null) {
            if (_errs11) {
              vErrors.length = _errs11;
            } else {
              vErrors = null;
            }
          }
        }
        if (typeof key0 === "string") {
          if (func3(key0) > 64) {
            const err6 = { instancePath, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: key0, propertyName: key0 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (!pattern2.test(key0)) {
            const err7 = { instancePath, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: key0, propertyName: key0 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        } else {
          const err8 = { instancePath, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        var valid3 = _errs8 === errors;
        if (!valid3) {
          const err9 = { instancePath, schemaPath: "#/else/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema48.else.propertyNames, parentSchema: schema48.else, data };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      for (const key1 in data) {
        let data1 = data[key1];
        if (Array.isArray(data1)) {
          if (data1.length < 1) {
            const err10 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/else/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema48.else.additionalProperties, data: data1 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          const len1 = data1.length;
          for (let i1 = 0; i1 < len1; i1++) {
            let data2 = data1[i1];
            if (typeof data2 !== "string" && !(typeof data2 == "number" && isFinite(data2)) && typeof data2 !== "boolean") {
              const err11 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/else/additionalProperties/items/type", keyword: "type", params: { type: schema48.else.additionalProperties.items.type }, schema: schema48.else.additionalProperties.items.type, parentSchema: schema48.else.additionalProperties.items, data: data2 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        } else {
          const err12 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/else/additionalProperties/type", keyword: "type", params: { type: "array" }, schema: schema48.else.additionalProperties.type, parentSchema: schema48.else.additionalProperties, data: data1 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
    } else {
      const err13 = { instancePath, schemaPath: "#/else/type", keyword: "type", params: { type: "object" }, schema: schema48.else.type, parentSchema: schema48.else, data };
      if (vErrors === null) {
        vErrors = [err13];
      } else {
        vErrors.push(err13);
      }
      errors++;
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err14 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, schema: schema48.if, parentSchema: schema48, data };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
var schema52 = { "type": "object", "required": ["ready_when"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "ready_when": { "type": "object", "oneOf": [{ "required": ["line_matches"] }, { "required": ["port"] }, { "required": ["http"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "line_matches": { "allOf": [{ "$ref": "#/definitions/text" }] }, "port": { "type": ["integer", "string"], "minimum": 1, "maximum": 65535 }, "http": { "allOf": [{ "$ref": "#/definitions/text" }] } } } } };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ready_when === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ready_when" }, schema: schema52.required, parentSchema: schema52, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "ready_when" || pattern0.test(key0))) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema52, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.ready_when !== void 0) {
      let data0 = data.ready_when;
      const _errs4 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs5 = errors;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.line_matches === void 0) {
          const err2 = { instancePath: instancePath + "/ready_when", schemaPath: "#/properties/ready_when/oneOf/0/required", keyword: "required", params: { missingProperty: "line_matches" }, schema: schema52.properties.ready_when.oneOf[0].required, parentSchema: schema52.properties.ready_when.oneOf[0], data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid0 = _errs5 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.port === void 0) {
          const err3 = { instancePath: instancePath + "/ready_when", schemaPath: "#/properties/ready_when/oneOf/1/required", keyword: "required", params: { missingProperty: "port" }, schema: schema52.properties.ready_when.oneOf[1].required, parentSchema: schema52.properties.ready_when.oneOf[1], data: data0 };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
      var _valid0 = _errs6 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
        const _errs7 = errors;
        if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
          if (data0.http === void 0) {
            const err4 = { instancePath: instancePath + "/ready_when", schemaPath: "#/properties/ready_when/oneOf/2/required", keyword: "required", params: { missingProperty: "http" }, schema: schema52.properties.ready_when.oneOf[2].required, parentSchema: schema52.properties.ready_when.oneOf[2], data: data0 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
        var _valid0 = _errs7 === errors;
        if (_valid0 && valid1) {
          valid1 = false;
          passing0 = [passing0, 2];
        } else {
          if (_valid0) {
            valid1 = true;
            passing0 = 2;
          }
        }
      }
      if (!valid1) {
        const err5 = { instancePath: instancePath + "/ready_when", schemaPath: "#/properties/ready_when/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, schema: schema52.properties.ready_when.oneOf, parentSchema: schema52.properties.ready_when, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        for (const key1 in data0) {
          if (!(key1 === "line_matches" || key1 === "port" || key1 === "http" || pattern0.test(key1))) {
            const err6 = { instancePath: instancePath + "/ready_when", schemaPath: "#/properties/ready_when/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema52.properties.ready_when, data: data0 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data0.line_matches !== void 0) {
          let data1 = data0.line_matches;
          if (typeof data1 === "string") {
            if (func3(data1) < 1) {
              const err7 = { instancePath: instancePath + "/ready_when/line_matches", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data1 };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
          } else {
            const err8 = { instancePath: instancePath + "/ready_when/line_matches", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data1 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
        if (data0.port !== void 0) {
          let data2 = data0.port;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2)) && typeof data2 !== "string") {
            const err9 = { instancePath: instancePath + "/ready_when/port", schemaPath: "#/properties/ready_when/properties/port/type", keyword: "type", params: { type: schema52.properties.ready_when.properties.port.type }, schema: schema52.properties.ready_when.properties.port.type, parentSchema: schema52.properties.ready_when.properties.port, data: data2 };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
          if (typeof data2 == "number" && isFinite(data2)) {
            if (data2 > 65535 || isNaN(data2)) {
              const err10 = { instancePath: instancePath + "/ready_when/port", schemaPath: "#/properties/ready_when/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, schema: 65535, parentSchema: schema52.properties.ready_when.properties.port, data: data2 };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data2 < 1 || isNaN(data2)) {
              const err11 = { instancePath: instancePath + "/ready_when/port", schemaPath: "#/properties/ready_when/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema52.properties.ready_when.properties.port, data: data2 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        }
        if (data0.http !== void 0) {
          let data3 = data0.http;
          if (typeof data3 === "string") {
            if (func3(data3) < 1) {
              const err12 = { instancePath: instancePath + "/ready_when/http", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data3 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
          } else {
            const err13 = { instancePath: instancePath + "/ready_when/http", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data3 };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = { instancePath: instancePath + "/ready_when", schemaPath: "#/properties/ready_when/type", keyword: "type", params: { type: "object" }, schema: schema52.properties.ready_when.type, parentSchema: schema52.properties.ready_when, data: data0 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema52.type, parentSchema: schema52, data };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate30.errors = vErrors;
  return errors === 0;
}
var schema56 = { "type": "object", "required": ["type"], "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/command_def" }, { "$ref": "#/definitions/shell_def" }, { "$ref": "#/definitions/powershell_def" }, { "$ref": "#/definitions/http_def" }, { "$ref": "#/definitions/file_def" }, { "$ref": "#/definitions/plan_def" }, { "$ref": "#/definitions/approval_def" }, { "$ref": "#/definitions/assert_def" }] };
var schema57 = { "type": "object", "required": ["type", "command"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "command" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } } } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema57.required, parentSchema: schema57, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.command === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "command" }, schema: schema57.required, parentSchema: schema57, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "command" || key0 === "args" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema57, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("command" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "command" }, schema: "command", parentSchema: schema57.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.command !== void 0) {
      let data1 = data.command;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err4 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.args !== void 0) {
      let data2 = data.args;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 !== "string") {
            const err6 = { instancePath: instancePath + "/args/" + i0, schemaPath: "#/properties/args/items/type", keyword: "type", params: { type: "string" }, schema: schema57.properties.args.items.type, parentSchema: schema57.properties.args.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: "array" }, schema: schema57.properties.args.type, parentSchema: schema57.properties.args, data: data2 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema57.type, parentSchema: schema57, data };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var schema59 = { "type": "object", "required": ["type", "script"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "shell" }, "shell": { "enum": ["bash", "sh", "cmd", "pwsh"], "default": "bash" }, "script": { "allOf": [{ "$ref": "#/definitions/some_lines" }] } } };
var schema60 = { "type": ["string", "array"], "minLength": 1, "minItems": 1, "items": { "type": "string" } };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema59.required, parentSchema: schema59, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.script === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "script" }, schema: schema59.required, parentSchema: schema59, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "shell" || key0 === "script" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema59, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("shell" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "shell" }, schema: "shell", parentSchema: schema59.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.shell !== void 0) {
      let data1 = data.shell;
      if (!(data1 === "bash" || data1 === "sh" || data1 === "cmd" || data1 === "pwsh")) {
        const err4 = { instancePath: instancePath + "/shell", schemaPath: "#/properties/shell/enum", keyword: "enum", params: { allowedValues: schema59.properties.shell.enum }, schema: schema59.properties.shell.enum, parentSchema: schema59.properties.shell, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.script !== void 0) {
      let data2 = data.script;
      if (typeof data2 !== "string" && !Array.isArray(data2)) {
        const err5 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/some_lines/type", keyword: "type", params: { type: schema60.type }, schema: schema60.type, parentSchema: schema60, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data2 === "string") {
        if (func3(data2) < 1) {
          const err6 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/some_lines/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema60, data: data2 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err7 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/some_lines/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema60, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 !== "string") {
            const err8 = { instancePath: instancePath + "/script/" + i0, schemaPath: "#/definitions/some_lines/items/type", keyword: "type", params: { type: "string" }, schema: schema60.items.type, parentSchema: schema60.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema59.type, parentSchema: schema59, data };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validate34.errors = vErrors;
  return errors === 0;
}
var schema61 = { "type": "object", "required": ["type"], "oneOf": [{ "required": ["script"] }, { "required": ["inline"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "powershell" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] }, "inline": { "allOf": [{ "$ref": "#/definitions/some_lines" }] }, "args": { "type": ["object", "array"] }, "error_action": { "enum": ["stop", "continue"], "default": "stop" } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.script === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "script" }, schema: schema61.oneOf[0].required, parentSchema: schema61.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.inline === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "inline" }, schema: schema61.oneOf[1].required, parentSchema: schema61.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, schema: schema61.oneOf, parentSchema: schema61, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema61.required, parentSchema: schema61, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "script" || key0 === "inline" || key0 === "args" || key0 === "error_action" || pattern0.test(key0))) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema61, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("powershell" !== data0) {
        const err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "powershell" }, schema: "powershell", parentSchema: schema61.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.script !== void 0) {
      let data1 = data.script;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err6 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.inline !== void 0) {
      let data2 = data.inline;
      if (typeof data2 !== "string" && !Array.isArray(data2)) {
        const err8 = { instancePath: instancePath + "/inline", schemaPath: "#/definitions/some_lines/type", keyword: "type", params: { type: schema60.type }, schema: schema60.type, parentSchema: schema60, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data2 === "string") {
        if (func3(data2) < 1) {
          const err9 = { instancePath: instancePath + "/inline", schemaPath: "#/definitions/some_lines/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema60, data: data2 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err10 = { instancePath: instancePath + "/inline", schemaPath: "#/definitions/some_lines/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema60, data: data2 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 !== "string") {
            const err11 = { instancePath: instancePath + "/inline/" + i0, schemaPath: "#/definitions/some_lines/items/type", keyword: "type", params: { type: "string" }, schema: schema60.items.type, parentSchema: schema60.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      }
    }
    if (data.args !== void 0) {
      let data4 = data.args;
      if (!data4 || typeof data4 != "object") {
        const err12 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: schema61.properties.args.type }, schema: schema61.properties.args.type, parentSchema: schema61.properties.args, data: data4 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.error_action !== void 0) {
      let data5 = data.error_action;
      if (!(data5 === "stop" || data5 === "continue")) {
        const err13 = { instancePath: instancePath + "/error_action", schemaPath: "#/properties/error_action/enum", keyword: "enum", params: { allowedValues: schema61.properties.error_action.enum }, schema: schema61.properties.error_action.enum, parentSchema: schema61.properties.error_action, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema61.type, parentSchema: schema61, data };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
var schema64 = { "type": "object", "required": ["type", "url"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "http" }, "method": { "allOf": [{ "$ref": "#/definitions/text" }], "default": "GET" }, "url": { "allOf": [{ "$ref": "#/definitions/text" }] }, "headers": { "type": "object", "additionalProperties": { "type": "string" } }, "body": {}, "expect_status": { "type": ["integer", "array"], "minimum": 100, "maximum": 599, "minItems": 1, "items": { "type": "integer", "minimum": 100, "maximum": 599 } }, "save_to": { "allOf": [{ "$ref": "#/definitions/text" }] } } };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.url === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" }, schema: schema64.required, parentSchema: schema64, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "method" || key0 === "url" || key0 === "headers" || key0 === "body" || key0 === "expect_status" || key0 === "save_to" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema64, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("http" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "http" }, schema: "http", parentSchema: schema64.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err4 = { instancePath: instancePath + "/method", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/method", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data2 = data.url;
      if (typeof data2 === "string") {
        if (func3(data2) < 1) {
          const err6 = { instancePath: instancePath + "/url", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data2 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/url", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data2 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.headers !== void 0) {
      let data3 = data.headers;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (const key1 in data3) {
          let data4 = data3[key1];
          if (typeof data4 !== "string") {
            const err8 = { instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema64.properties.headers.additionalProperties.type, parentSchema: schema64.properties.headers.additionalProperties, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "object" }, schema: schema64.properties.headers.type, parentSchema: schema64.properties.headers, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.expect_status !== void 0) {
      let data5 = data.expect_status;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && !Array.isArray(data5)) {
        const err10 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/type", keyword: "type", params: { type: schema64.properties.expect_status.type }, schema: schema64.properties.expect_status.type, parentSchema: schema64.properties.expect_status, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 599 || isNaN(data5)) {
          const err11 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, schema: 599, parentSchema: schema64.properties.expect_status, data: data5 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data5 < 100 || isNaN(data5)) {
          const err12 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 100 }, schema: 100, parentSchema: schema64.properties.expect_status, data: data5 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      }
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          const err13 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema64.properties.expect_status, data: data5 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            const err14 = { instancePath: instancePath + "/expect_status/" + i0, schemaPath: "#/properties/expect_status/items/type", keyword: "type", params: { type: "integer" }, schema: schema64.properties.expect_status.items.type, parentSchema: schema64.properties.expect_status.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 599 || isNaN(data6)) {
              const err15 = { instancePath: instancePath + "/expect_status/" + i0, schemaPath: "#/properties/expect_status/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, schema: 599, parentSchema: schema64.properties.expect_status.items, data: data6 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data6 < 100 || isNaN(data6)) {
              const err16 = { instancePath: instancePath + "/expect_status/" + i0, schemaPath: "#/properties/expect_status/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 100 }, schema: 100, parentSchema: schema64.properties.expect_status.items, data: data6 };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          }
        }
      }
    }
    if (data.save_to !== void 0) {
      let data7 = data.save_to;
      if (typeof data7 === "string") {
        if (func3(data7) < 1) {
          const err17 = { instancePath: instancePath + "/save_to", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data7 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/save_to", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data7 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema64.type, parentSchema: schema64, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
var schema68 = { "type": "object", "required": ["type", "action"], "allOf": [{ "if": { "properties": { "action": { "enum": ["copy", "move"] } }, "required": ["action"] }, "then": { "required": ["from", "to"] } }, { "if": { "properties": { "action": { "const": "mkdir" } }, "required": ["action"] }, "then": { "required": ["to"] } }, { "if": { "properties": { "action": { "const": "write" } }, "required": ["action"] }, "then": { "required": ["to", "content"] } }, { "if": { "properties": { "action": { "enum": ["delete", "exists"] } }, "required": ["action"] }, "then": { "required": ["from"] } }, { "if": { "properties": { "action": { "const": "checksum" } }, "required": ["action"] }, "then": { "required": ["from", "expect"] } }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "file" }, "action": { "enum": ["copy", "move", "mkdir", "write", "delete", "exists", "checksum"] }, "from": { "allOf": [{ "$ref": "#/definitions/text" }] }, "to": { "allOf": [{ "$ref": "#/definitions/text" }] }, "content": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "expect": { "type": "string" }, "allow_outside": { "type": "boolean", "default": false } } };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs2 = errors;
  let valid1 = true;
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing0;
    if (data.action === void 0 && (missing0 = "action")) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.action !== void 0) {
        let data0 = data.action;
        if (!(data0 === "copy" || data0 === "move")) {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      }
    }
  }
  var _valid0 = _errs3 === errors;
  errors = _errs2;
  if (vErrors !== null) {
    if (_errs2) {
      vErrors.length = _errs2;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.from === void 0) {
        const err2 = { instancePath, schemaPath: "#/allOf/0/then/required", keyword: "required", params: { missingProperty: "from" }, schema: schema68.allOf[0].then.required, parentSchema: schema68.allOf[0].then, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data.to === void 0) {
        const err3 = { instancePath, schemaPath: "#/allOf/0/then/required", keyword: "required", params: { missingProperty: "to" }, schema: schema68.allOf[0].then.required, parentSchema: schema68.allOf[0].then, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    var _valid0 = _errs5 === errors;
    valid1 = _valid0;
  }
  if (!valid1) {
    const err4 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema68.allOf[0].if, parentSchema: schema68.allOf[0], data };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  const _errs7 = errors;
  let valid3 = true;
  const _errs8 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing1;
    if (data.action === void 0 && (missing1 = "action")) {
      const err5 = {};
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    } else {
      if (data.action !== void 0) {
        if ("mkdir" !== data.action) {
          const err6 = {};
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
    }
  }
  var _valid1 = _errs8 === errors;
  errors = _errs7;
  if (vErrors !== null) {
    if (_errs7) {
      vErrors.length = _errs7;
    } else {
      vErrors = null;
    }
  }
  if (_valid1) {
    const _errs10 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.to === void 0) {
        const err7 = { instancePath, schemaPath: "#/allOf/1/then/required", keyword: "required", params: { missingProperty: "to" }, schema: schema68.allOf[1].then.required, parentSchema: schema68.allOf[1].then, data };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    var _valid1 = _errs10 === errors;
    valid3 = _valid1;
  }
  if (!valid3) {
    const err8 = { instancePath, schemaPath: "#/allOf/1/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema68.allOf[1].if, parentSchema: schema68.allOf[1], data };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  const _errs12 = errors;
  let valid5 = true;
  const _errs13 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing2;
    if (data.action === void 0 && (missing2 = "action")) {
      const err9 = {};
      if (vErrors === null) {
        vErrors = [err9];
      } else {
        vErrors.push(err9);
      }
      errors++;
    } else {
      if (data.action !== void 0) {
        if ("write" !== data.action) {
          const err10 = {};
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      }
    }
  }
  var _valid2 = _errs13 === errors;
  errors = _errs12;
  if (vErrors !== null) {
    if (_errs12) {
      vErrors.length = _errs12;
    } else {
      vErrors = null;
    }
  }
  if (_valid2) {
    const _errs15 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.to === void 0) {
        const err11 = { instancePath, schemaPath: "#/allOf/2/then/required", keyword: "required", params: { missingProperty: "to" }, schema: schema68.allOf[2].then.required, parentSchema: schema68.allOf[2].then, data };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data.content === void 0) {
        const err12 = { instancePath, schemaPath: "#/allOf/2/then/required", keyword: "required", params: { missingProperty: "content" }, schema: schema68.allOf[2].then.required, parentSchema: schema68.allOf[2].then, data };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    var _valid2 = _errs15 === errors;
    valid5 = _valid2;
  }
  if (!valid5) {
    const err13 = { instancePath, schemaPath: "#/allOf/2/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema68.allOf[2].if, parentSchema: schema68.allOf[2], data };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  const _errs17 = errors;
  let valid7 = true;
  const _errs18 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing3;
    if (data.action === void 0 && (missing3 = "action")) {
      const err14 = {};
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    } else {
      if (data.action !== void 0) {
        let data3 = data.action;
        if (!(data3 === "delete" || data3 === "exists")) {
          const err15 = {};
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
  }
  var _valid3 = _errs18 === errors;
  errors = _errs17;
  if (vErrors !== null) {
    if (_errs17) {
      vErrors.length = _errs17;
    } else {
      vErrors = null;
    }
  }
  if (_valid3) {
    const _errs20 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.from === void 0) {
        const err16 = { instancePath, schemaPath: "#/allOf/3/then/required", keyword: "required", params: { missingProperty: "from" }, schema: schema68.allOf[3].then.required, parentSchema: schema68.allOf[3].then, data };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    var _valid3 = _errs20 === errors;
    valid7 = _valid3;
  }
  if (!valid7) {
    const err17 = { instancePath, schemaPath: "#/allOf/3/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema68.allOf[3].if, parentSchema: schema68.allOf[3], data };
    if (vErrors === null) {
      vErrors = [err17];
    } else {
      vErrors.push(err17);
    }
    errors++;
  }
  const _errs22 = errors;
  let valid9 = true;
  const _errs23 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let missing4;
    if (data.action === void 0 && (missing4 = "action")) {
      const err18 = {};
      if (vErrors === null) {
        vErrors = [err18];
      } else {
        vErrors.push(err18);
      }
      errors++;
    } else {
      if (data.action !== void 0) {
        if ("checksum" !== data.action) {
          const err19 = {};
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
  }
  var _valid4 = _errs23 === errors;
  errors = _errs22;
  if (vErrors !== null) {
    if (_errs22) {
      vErrors.length = _errs22;
    } else {
      vErrors = null;
    }
  }
  if (_valid4) {
    const _errs25 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.from === void 0) {
        const err20 = { instancePath, schemaPath: "#/allOf/4/then/required", keyword: "required", params: { missingProperty: "from" }, schema: schema68.allOf[4].then.required, parentSchema: schema68.allOf[4].then, data };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (data.expect === void 0) {
        const err21 = { instancePath, schemaPath: "#/allOf/4/then/required", keyword: "required", params: { missingProperty: "expect" }, schema: schema68.allOf[4].then.required, parentSchema: schema68.allOf[4].then, data };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    var _valid4 = _errs25 === errors;
    valid9 = _valid4;
  }
  if (!valid9) {
    const err22 = { instancePath, schemaPath: "#/allOf/4/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema68.allOf[4].if, parentSchema: schema68.allOf[4], data };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err23 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema68.required, parentSchema: schema68, data };
      if (vErrors === null) {
        vErrors = [err23];
      } else {
        vErrors.push(err23);
      }
      errors++;
    }
    if (data.action === void 0) {
      const err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, schema: schema68.required, parentSchema: schema68, data };
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "action" || key0 === "from" || key0 === "to" || key0 === "content" || key0 === "expect" || key0 === "allow_outside" || pattern0.test(key0))) {
        const err25 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema68, data };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data5 = data.type;
      if ("file" !== data5) {
        const err26 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "file" }, schema: "file", parentSchema: schema68.properties.type, data: data5 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.action !== void 0) {
      let data6 = data.action;
      if (!(data6 === "copy" || data6 === "move" || data6 === "mkdir" || data6 === "write" || data6 === "delete" || data6 === "exists" || data6 === "checksum")) {
        const err27 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema68.properties.action.enum }, schema: schema68.properties.action.enum, parentSchema: schema68.properties.action, data: data6 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.from !== void 0) {
      let data7 = data.from;
      if (typeof data7 === "string") {
        if (func3(data7) < 1) {
          const err28 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data7 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data7 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.to !== void 0) {
      let data8 = data.to;
      if (typeof data8 === "string") {
        if (func3(data8) < 1) {
          const err30 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data8 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data8 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.content !== void 0) {
      let data9 = data.content;
      if (typeof data9 !== "string" && !Array.isArray(data9)) {
        const err32 = { instancePath: instancePath + "/content", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data9 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
      if (Array.isArray(data9)) {
        const len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data10 = data9[i0];
          if (typeof data10 !== "string") {
            const err33 = { instancePath: instancePath + "/content/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data10 };
            if (vErrors === null) {
              vErrors = [err33];
            } else {
              vErrors.push(err33);
            }
            errors++;
          }
        }
      }
    }
    if (data.expect !== void 0) {
      let data11 = data.expect;
      if (typeof data11 !== "string") {
        const err34 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/type", keyword: "type", params: { type: "string" }, schema: schema68.properties.expect.type, parentSchema: schema68.properties.expect, data: data11 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.allow_outside !== void 0) {
      let data12 = data.allow_outside;
      if (typeof data12 !== "boolean") {
        const err35 = { instancePath: instancePath + "/allow_outside", schemaPath: "#/properties/allow_outside/type", keyword: "type", params: { type: "boolean" }, schema: schema68.properties.allow_outside.type, parentSchema: schema68.properties.allow_outside, data: data12 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
  } else {
    const err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema68.type, parentSchema: schema68, data };
    if (vErrors === null) {
      vErrors = [err36];
    } else {
      vErrors.push(err36);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
var schema72 = { "type": "object", "required": ["type", "path"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "plan" }, "path": { "allOf": [{ "$ref": "#/definitions/text" }] }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } } } };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema72.required, parentSchema: schema72, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.path === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, schema: schema72.required, parentSchema: schema72, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "path" || key0 === "params" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema72, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("plan" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "plan" }, schema: "plan", parentSchema: schema72.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data1 = data.path;
      if (typeof data1 === "string") {
        if (func3(data1) < 1) {
          const err4 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data1 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.params !== void 0) {
      let data2 = data.params;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        for (const key1 in data2) {
          const _errs9 = errors;
          const _errs12 = errors;
          const _errs13 = errors;
          if (!(key1 === "in" || key1 === "true" || key1 === "false" || key1 === "null" || key1 === "__proto__")) {
            const err6 = {};
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          var valid5 = _errs13 === errors;
          if (valid5) {
            const err7 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          } else {
            errors = _errs12;
            if (vErrors !== null) {
              if (_errs12) {
                vErrors.length = _errs12;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof key1 === "string") {
            if (func3(key1) > 64) {
              const err8 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern2.test(key1)) {
              const err9 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var valid3 = _errs9 === errors;
          if (!valid3) {
            const err11 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema72.properties.params.propertyNames, parentSchema: schema72.properties.params, data: data2 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
        for (const key2 in data2) {
          let data3 = data2[key2];
          if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
            const err12 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/params/additionalProperties/type", keyword: "type", params: { type: schema72.properties.params.additionalProperties.type }, schema: schema72.properties.params.additionalProperties.type, parentSchema: schema72.properties.params.additionalProperties, data: data3 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, schema: schema72.properties.params.type, parentSchema: schema72.properties.params, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema72.type, parentSchema: schema72, data };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
var schema75 = { "type": "object", "required": ["type"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "approval" }, "message": { "allOf": [{ "$ref": "#/definitions/lines" }] }, "on_deny": { "enum": ["fail", "skip"], "default": "fail" } } };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema75.required, parentSchema: schema75, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "message" || key0 === "on_deny" || pattern0.test(key0))) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema75, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("approval" !== data0) {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "approval" }, schema: "approval", parentSchema: schema75.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data1 = data.message;
      if (typeof data1 !== "string" && !Array.isArray(data1)) {
        const err3 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            const err4 = { instancePath: instancePath + "/message/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data2 };
            if (vErrors === null) {
              vErrors = [err4];
            } else {
              vErrors.push(err4);
            }
            errors++;
          }
        }
      }
    }
    if (data.on_deny !== void 0) {
      let data3 = data.on_deny;
      if (!(data3 === "fail" || data3 === "skip")) {
        const err5 = { instancePath: instancePath + "/on_deny", schemaPath: "#/properties/on_deny/enum", keyword: "enum", params: { allowedValues: schema75.properties.on_deny.enum }, schema: schema75.properties.on_deny.enum, parentSchema: schema75.properties.on_deny, data: data3 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema75.type, parentSchema: schema75, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validate39.errors = vErrors;
  return errors === 0;
}
var schema77 = { "type": "object", "required": ["type", "expr"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "assert" }, "expr": { "type": "string" }, "message": { "allOf": [{ "$ref": "#/definitions/lines" }] } } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema77.required, parentSchema: schema77, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.expr === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expr" }, schema: schema77.required, parentSchema: schema77, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "expr" || key0 === "message" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema77, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if ("assert" !== data0) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "assert" }, schema: "assert", parentSchema: schema77.properties.type, data: data0 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.expr !== void 0) {
      let data1 = data.expr;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/expr", schemaPath: "#/properties/expr/type", keyword: "type", params: { type: "string" }, schema: schema77.properties.expr.type, parentSchema: schema77.properties.expr, data: data1 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.message !== void 0) {
      let data2 = data.message;
      if (typeof data2 !== "string" && !Array.isArray(data2)) {
        const err5 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data2 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 !== "string") {
            const err6 = { instancePath: instancePath + "/message/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema77.type, parentSchema: schema77, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema56.required, parentSchema: schema56, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "command") {
        if (!validate33(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "shell") {
        if (!validate34(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "powershell") {
        if (!validate35(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "http") {
        if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "file") {
        if (!validate37(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "plan") {
        if (!validate38(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "approval") {
        if (!validate39(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "assert") {
        if (!validate40(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
          errors = vErrors.length;
        }
      } else {
        const err1 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, schema: schema56.discriminator, parentSchema: schema56, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    } else {
      const err2 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, schema: schema56.discriminator, parentSchema: schema56, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  } else {
    const err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema56.type, parentSchema: schema56, data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  validate32.errors = vErrors;
  return errors === 0;
}
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (func3(key0) < 1) {
          const err0 = { instancePath, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (!pattern5.test(key0)) {
          const err1 = { instancePath, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema21, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema21.type, parentSchema: schema21, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err3 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema20.propertyNames, parentSchema: schema20, data };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    for (const key1 in data) {
      let data0 = data[key1];
      if (typeof data0 !== "string") {
        const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema20.additionalProperties.type, parentSchema: schema20.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema20.type, parentSchema: schema20, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate50.errors = vErrors;
  return errors === 0;
}
var schema85 = { "type": ["integer", "object"], "minimum": 0, "maximum": 1e4, "required": ["max"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 1 }, "backoff_factor": { "type": "number", "minimum": 1, "maximum": 1e3, "default": 2 }, "max_delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 60 }, "jitter": { "enum": ["full", "none"], "default": "full" }, "on": { "type": "array", "items": { "$ref": "#/definitions/failure_class" } }, "exit_codes": { "type": "array", "items": { "type": "integer" } } } };
var schema88 = { "enum": ["exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled"] };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data)) && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema85.type }, schema: schema85.type, parentSchema: schema85, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 1e4 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema85, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema85, data };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.max === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "max" }, schema: schema85.required, parentSchema: schema85, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "max" || key0 === "delay_sec" || key0 === "backoff_factor" || key0 === "max_delay_sec" || key0 === "jitter" || key0 === "on" || key0 === "exit_codes" || pattern0.test(key0))) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema85, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.max !== void 0) {
      let data0 = data.max;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        const err5 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/type", keyword: "type", params: { type: "integer" }, schema: schema85.properties.max.type, parentSchema: schema85.properties.max, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e4 || isNaN(data0)) {
          const err6 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema85.properties.max, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err7 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema85.properties.max, data: data0 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.delay_sec !== void 0) {
      let data1 = data.delay_sec;
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 2e6 || isNaN(data1)) {
          const err8 = { instancePath: instancePath + "/delay_sec", schemaPath: "#/definitions/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema86, data: data1 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err9 = { instancePath: instancePath + "/delay_sec", schemaPath: "#/definitions/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema86, data: data1 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/delay_sec", schemaPath: "#/definitions/seconds/type", keyword: "type", params: { type: "number" }, schema: schema86.type, parentSchema: schema86, data: data1 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.backoff_factor !== void 0) {
      let data2 = data.backoff_factor;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 1e3 || isNaN(data2)) {
          const err11 = { instancePath: instancePath + "/backoff_factor", schemaPath: "#/properties/backoff_factor/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema85.properties.backoff_factor, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err12 = { instancePath: instancePath + "/backoff_factor", schemaPath: "#/properties/backoff_factor/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema85.properties.backoff_factor, data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/backoff_factor", schemaPath: "#/properties/backoff_factor/type", keyword: "type", params: { type: "number" }, schema: schema85.properties.backoff_factor.type, parentSchema: schema85.properties.backoff_factor, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.max_delay_sec !== void 0) {
      let data3 = data.max_delay_sec;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 2e6 || isNaN(data3)) {
          const err14 = { instancePath: instancePath + "/max_delay_sec", schemaPath: "#/definitions/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema86, data: data3 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/max_delay_sec", schemaPath: "#/definitions/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema86, data: data3 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/max_delay_sec", schemaPath: "#/definitions/seconds/type", keyword: "type", params: { type: "number" }, schema: schema86.type, parentSchema: schema86, data: data3 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.jitter !== void 0) {
      let data4 = data.jitter;
      if (!(data4 === "full" || data4 === "none")) {
        const err17 = { instancePath: instancePath + "/jitter", schemaPath: "#/properties/jitter/enum", keyword: "enum", params: { allowedValues: schema85.properties.jitter.enum }, schema: schema85.properties.jitter.enum, parentSchema: schema85.properties.jitter, data: data4 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.on !== void 0) {
      let data5 = data.on;
      if (Array.isArray(data5)) {
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (!(data6 === "exit" || data6 === "signal" || data6 === "timeout" || data6 === "spawn" || data6 === "http" || data6 === "file" || data6 === "assert" || data6 === "plan" || data6 === "denied" || data6 === "lost" || data6 === "breaker_open" || data6 === "config" || data6 === "canceled")) {
            const err18 = { instancePath: instancePath + "/on/" + i0, schemaPath: "#/definitions/failure_class/enum", keyword: "enum", params: { allowedValues: schema88.enum }, schema: schema88.enum, parentSchema: schema88, data: data6 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/type", keyword: "type", params: { type: "array" }, schema: schema85.properties.on.type, parentSchema: schema85.properties.on, data: data5 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.exit_codes !== void 0) {
      let data7 = data.exit_codes;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            const err20 = { instancePath: instancePath + "/exit_codes/" + i1, schemaPath: "#/properties/exit_codes/items/type", keyword: "type", params: { type: "integer" }, schema: schema85.properties.exit_codes.items.type, parentSchema: schema85.properties.exit_codes.items, data: data8 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/exit_codes", schemaPath: "#/properties/exit_codes/type", keyword: "type", params: { type: "array" }, schema: schema85.properties.exit_codes.type, parentSchema: schema85.properties.exit_codes, data: data7 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}
var schema92 = { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "items": { "$ref": "#/definitions/matcher" } }, "else": { "$ref": "#/definitions/matcher" } };
var schema93 = { "type": ["string", "object"], "minLength": 1, "anyOf": [{ "required": ["pattern"] }, { "required": ["base"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "base": { "type": "string" }, "owner": { "type": "string" }, "source": { "type": "string" }, "applyTo": { "enum": ["allDocuments", "openDocuments", "closedDocuments"] }, "severity": { "enum": ["error", "warning", "info"] }, "fileLocation": { "type": ["string", "array"] }, "pattern": { "$ref": "#/definitions/matcher_pattern" }, "background": { "type": ["object", "boolean"] }, "watching": { "type": ["object", "boolean"] } } };
var schema94 = { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/line_pattern" } }, "else": { "type": ["string", "object"], "minLength": 1, "if": { "type": "object" }, "then": { "$ref": "#/definitions/line_pattern" } } };
var schema95 = { "type": "object", "required": ["regexp"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "regexp": { "type": "string" }, "kind": { "enum": ["location", "file"] }, "file": { "$ref": "#/definitions/group" }, "location": { "$ref": "#/definitions/group" }, "line": { "$ref": "#/definitions/group" }, "column": { "$ref": "#/definitions/group" }, "endLine": { "$ref": "#/definitions/group" }, "endColumn": { "$ref": "#/definitions/group" }, "severity": { "$ref": "#/definitions/group" }, "code": { "$ref": "#/definitions/group" }, "message": { "$ref": "#/definitions/group" }, "loop": { "type": "boolean" } } };
var schema96 = { "type": "integer", "minimum": 0 };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.regexp === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "regexp" }, schema: schema95.required, parentSchema: schema95, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(func2.call(schema95.properties, key0) || pattern0.test(key0))) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema95, data };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.regexp !== void 0) {
      let data0 = data.regexp;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/regexp", schemaPath: "#/properties/regexp/type", keyword: "type", params: { type: "string" }, schema: schema95.properties.regexp.type, parentSchema: schema95.properties.regexp, data: data0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (!(data1 === "location" || data1 === "file")) {
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema95.properties.kind.enum }, schema: schema95.properties.kind.enum, parentSchema: schema95.properties.kind, data: data1 };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.file !== void 0) {
      let data2 = data.file;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err4 = { instancePath: instancePath + "/file", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err5 = { instancePath: instancePath + "/file", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data2 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
    }
    if (data.location !== void 0) {
      let data3 = data.location;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err6 = { instancePath: instancePath + "/location", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data3 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err7 = { instancePath: instancePath + "/location", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data3 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.line !== void 0) {
      let data4 = data.line;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err8 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data4 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err9 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data4 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.column !== void 0) {
      let data5 = data.column;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err10 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          const err11 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data5 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      }
    }
    if (data.endLine !== void 0) {
      let data6 = data.endLine;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err12 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data6 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err13 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data6 };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
    }
    if (data.endColumn !== void 0) {
      let data7 = data.endColumn;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err14 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data7 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          const err15 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data7 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
    if (data.severity !== void 0) {
      let data8 = data.severity;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err16 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data8 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          const err17 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data8 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
    }
    if (data.code !== void 0) {
      let data9 = data.code;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err18 = { instancePath: instancePath + "/code", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err19 = { instancePath: instancePath + "/code", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data9 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
    }
    if (data.message !== void 0) {
      let data10 = data.message;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        const err20 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema96.type, parentSchema: schema96, data: data10 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 0 || isNaN(data10)) {
          const err21 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema96, data: data10 };
          if (vErrors === null) {
            vErrors = [err21];
          } else {
            vErrors.push(err21);
          }
          errors++;
        }
      }
    }
    if (data.loop !== void 0) {
      let data11 = data.loop;
      if (typeof data11 !== "boolean") {
        const err22 = { instancePath: instancePath + "/loop", schemaPath: "#/properties/loop/type", keyword: "type", params: { type: "boolean" }, schema: schema95.properties.loop.type, parentSchema: schema95.properties.loop, data: data11 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema95.type, parentSchema: schema95, data };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate57.errors = vErrors;
  return errors === 0;
}
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if ((!data || typeof data != "object") && typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema94.type }, schema: schema94.type, parentSchema: schema94, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!Array.isArray(data)) {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (Array.isArray(data)) {
      if (data.length < 1) {
        const err2 = { instancePath, schemaPath: "#/then/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema94.then, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        if (!validate57(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
          vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
          errors = vErrors.length;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs6 = errors;
    if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
      const err3 = { instancePath, schemaPath: "#/else/type", keyword: "type", params: { type: schema94.else.type }, schema: schema94.else.type, parentSchema: schema94.else, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    const _errs8 = errors;
    let valid3 = true;
    const _errs9 = errors;
    if (!(data && typeof data == "object" && !Array.isArray(data))) {
      const err4 = {};
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    var _valid1 = _errs9 === errors;
    errors = _errs8;
    if (vErrors !== null) {
      if (_errs8) {
        vErrors.length = _errs8;
      } else {
        vErrors = null;
      }
    }
    if (_valid1) {
      const _errs11 = errors;
      if (!validate57(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs11 === errors;
      valid3 = _valid1;
    }
    if (!valid3) {
      const err5 = { instancePath, schemaPath: "#/else/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema94.else.if, parentSchema: schema94.else, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (typeof data === "string") {
      if (func3(data) < 1) {
        const err6 = { instancePath, schemaPath: "#/else/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema94.else, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err7 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, schema: schema94.if, parentSchema: schema94, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate56.errors = vErrors;
  return errors === 0;
}
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema93.type }, schema: schema93.type, parentSchema: schema93, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = false;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.pattern === void 0) {
      const err1 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "pattern" }, schema: schema93.anyOf[0].required, parentSchema: schema93.anyOf[0], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  valid0 = valid0 || _valid0;
  if (!valid0) {
    const _errs3 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.base === void 0) {
        const err2 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "base" }, schema: schema93.anyOf[1].required, parentSchema: schema93.anyOf[1], data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = valid0 || _valid0;
  }
  if (!valid0) {
    const err3 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema93.anyOf, parentSchema: schema93, data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (typeof data === "string") {
    if (func3(data) < 1) {
      const err4 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema93, data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(func2.call(schema93.properties, key0) || pattern0.test(key0))) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema93, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.base !== void 0) {
      let data0 = data.base;
      if (typeof data0 !== "string") {
        const err6 = { instancePath: instancePath + "/base", schemaPath: "#/properties/base/type", keyword: "type", params: { type: "string" }, schema: schema93.properties.base.type, parentSchema: schema93.properties.base, data: data0 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.owner !== void 0) {
      let data1 = data.owner;
      if (typeof data1 !== "string") {
        const err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, schema: schema93.properties.owner.type, parentSchema: schema93.properties.owner, data: data1 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.source !== void 0) {
      let data2 = data.source;
      if (typeof data2 !== "string") {
        const err8 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, schema: schema93.properties.source.type, parentSchema: schema93.properties.source, data: data2 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.applyTo !== void 0) {
      let data3 = data.applyTo;
      if (!(data3 === "allDocuments" || data3 === "openDocuments" || data3 === "closedDocuments")) {
        const err9 = { instancePath: instancePath + "/applyTo", schemaPath: "#/properties/applyTo/enum", keyword: "enum", params: { allowedValues: schema93.properties.applyTo.enum }, schema: schema93.properties.applyTo.enum, parentSchema: schema93.properties.applyTo, data: data3 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.severity !== void 0) {
      let data4 = data.severity;
      if (!(data4 === "error" || data4 === "warning" || data4 === "info")) {
        const err10 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema93.properties.severity.enum }, schema: schema93.properties.severity.enum, parentSchema: schema93.properties.severity, data: data4 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.fileLocation !== void 0) {
      let data5 = data.fileLocation;
      if (typeof data5 !== "string" && !Array.isArray(data5)) {
        const err11 = { instancePath: instancePath + "/fileLocation", schemaPath: "#/properties/fileLocation/type", keyword: "type", params: { type: schema93.properties.fileLocation.type }, schema: schema93.properties.fileLocation.type, parentSchema: schema93.properties.fileLocation, data: data5 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.pattern !== void 0) {
      if (!validate56(data.pattern, { instancePath: instancePath + "/pattern", parentData: data, parentDataProperty: "pattern", rootData })) {
        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
        errors = vErrors.length;
      }
    }
    if (data.background !== void 0) {
      let data7 = data.background;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && typeof data7 !== "boolean") {
        const err12 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/type", keyword: "type", params: { type: schema93.properties.background.type }, schema: schema93.properties.background.type, parentSchema: schema93.properties.background, data: data7 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.watching !== void 0) {
      let data8 = data.watching;
      if (!(data8 && typeof data8 == "object" && !Array.isArray(data8)) && typeof data8 !== "boolean") {
        const err13 = { instancePath: instancePath + "/watching", schemaPath: "#/properties/watching/type", keyword: "type", params: { type: schema93.properties.watching.type }, schema: schema93.properties.watching.type, parentSchema: schema93.properties.watching, data: data8 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if ((!data || typeof data != "object") && typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema92.type }, schema: schema92.type, parentSchema: schema92, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!Array.isArray(data)) {
    const err1 = {};
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (Array.isArray(data)) {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        if (!validate55(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
          vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
          errors = vErrors.length;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs6 = errors;
    if (!validate55(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, schema: schema92.if, parentSchema: schema92, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate54.errors = vErrors;
  return errors === 0;
}
var schema107 = { "type": "array", "items": { "$ref": "#/definitions/text" } };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, schema: schema107.type, parentSchema: schema107, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate64.errors = vErrors;
  return errors === 0;
}
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "command" }, schema: schema45.oneOf[0].required, parentSchema: schema45.oneOf[0], data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.step_def === void 0) {
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "step_def" }, schema: schema45.oneOf[1].required, parentSchema: schema45.oneOf[1], data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, schema: schema45.oneOf, parentSchema: schema45, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  } else {
    errors = _errs1;
    if (vErrors !== null) {
      if (_errs1) {
        vErrors.length = _errs1;
      } else {
        vErrors = null;
      }
    }
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, schema: schema45.required, parentSchema: schema45, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(func2.call(schema45.properties, key0) || pattern0.test(key0))) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema45, data };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.args !== void 0) {
      const _errs6 = errors;
      const _errs7 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.step_def === void 0 && (missing0 = "step_def")) {
          const err5 = {};
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      }
      var valid2 = _errs7 === errors;
      if (valid2) {
        const err6 = { instancePath, schemaPath: "#/dependencies/args/not", keyword: "not", params: {}, schema: schema45.dependencies.args.not, parentSchema: schema45.dependencies.args, data };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      const _errs12 = errors;
      const _errs13 = errors;
      if (!(data0 === "in" || data0 === "true" || data0 === "false" || data0 === "null" || data0 === "__proto__")) {
        const err7 = {};
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      var valid6 = _errs13 === errors;
      if (valid6) {
        const err8 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
      if (typeof data0 === "string") {
        if (func3(data0) > 64) {
          const err9 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern2.test(data0)) {
          const err10 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: data0 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: data0 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 !== "string") {
        const err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.name.type, parentSchema: schema45.properties.name, data: data1 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 !== "string" && !Array.isArray(data2)) {
        const err13 = { instancePath: instancePath + "/description", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 !== "string") {
            const err14 = { instancePath: instancePath + "/description/" + i0, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
        }
      }
    }
    if (data.matrix !== void 0) {
      if (!validate26(data.matrix, { instancePath: instancePath + "/matrix", parentData: data, parentDataProperty: "matrix", rootData })) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
        errors = vErrors.length;
      }
    }
    if (data.service !== void 0) {
      if (!validate30(data.service, { instancePath: instancePath + "/service", parentData: data, parentDataProperty: "service", rootData })) {
        vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
        errors = vErrors.length;
      }
    }
    if (data.command !== void 0) {
      let data6 = data.command;
      if (typeof data6 === "string") {
        if (func3(data6) < 1) {
          const err15 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data6 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data6 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.args !== void 0) {
      let data7 = data.args;
      if (Array.isArray(data7)) {
        const len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (typeof data8 !== "string") {
            const err17 = { instancePath: instancePath + "/args/" + i1, schemaPath: "#/properties/args/items/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.args.items.type, parentSchema: schema45.properties.args.items, data: data8 };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.args.type, parentSchema: schema45.properties.args, data: data7 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.step_def !== void 0) {
      if (!validate32(data.step_def, { instancePath: instancePath + "/step_def", parentData: data, parentDataProperty: "step_def", rootData })) {
        vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
        errors = vErrors.length;
      }
    }
    if (data.cwd !== void 0) {
      let data10 = data.cwd;
      if (typeof data10 === "string") {
        if (func3(data10) < 1) {
          const err19 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data10 };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      } else {
        const err20 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data10 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.env !== void 0) {
      if (!validate50(data.env, { instancePath: instancePath + "/env", parentData: data, parentDataProperty: "env", rootData })) {
        vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
        errors = vErrors.length;
      }
    }
    if (data.stdin !== void 0) {
      let data12 = data.stdin;
      if (typeof data12 !== "string" && !Array.isArray(data12)) {
        const err21 = { instancePath: instancePath + "/stdin", schemaPath: "#/definitions/lines/type", keyword: "type", params: { type: schema12.type }, schema: schema12.type, parentSchema: schema12, data: data12 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (Array.isArray(data12)) {
        const len2 = data12.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data13 = data12[i2];
          if (typeof data13 !== "string") {
            const err22 = { instancePath: instancePath + "/stdin/" + i2, schemaPath: "#/definitions/lines/items/type", keyword: "type", params: { type: "string" }, schema: schema12.items.type, parentSchema: schema12.items, data: data13 };
            if (vErrors === null) {
              vErrors = [err22];
            } else {
              vErrors.push(err22);
            }
            errors++;
          }
        }
      }
    }
    if (data.depends_on !== void 0) {
      let data14 = data.depends_on;
      if (Array.isArray(data14)) {
        const len3 = data14.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data15 = data14[i3];
          if (typeof data15 !== "string") {
            const err23 = { instancePath: instancePath + "/depends_on/" + i3, schemaPath: "#/properties/depends_on/items/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.depends_on.items.type, parentSchema: schema45.properties.depends_on.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err23];
            } else {
              vErrors.push(err23);
            }
            errors++;
          }
        }
      } else {
        const err24 = { instancePath: instancePath + "/depends_on", schemaPath: "#/properties/depends_on/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.depends_on.type, parentSchema: schema45.properties.depends_on, data: data14 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.trigger_rule !== void 0) {
      let data16 = data.trigger_rule;
      if (!(data16 === "none_failed" || data16 === "all_success" || data16 === "all_done" || data16 === "one_success" || data16 === "none_failed_min_one_success")) {
        const err25 = { instancePath: instancePath + "/trigger_rule", schemaPath: "#/properties/trigger_rule/enum", keyword: "enum", params: { allowedValues: schema45.properties.trigger_rule.enum }, schema: schema45.properties.trigger_rule.enum, parentSchema: schema45.properties.trigger_rule, data: data16 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data.condition !== void 0) {
      let data17 = data.condition;
      if (typeof data17 !== "string") {
        const err26 = { instancePath: instancePath + "/condition", schemaPath: "#/properties/condition/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.condition.type, parentSchema: schema45.properties.condition, data: data17 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.skip_if !== void 0) {
      let data18 = data.skip_if;
      if (typeof data18 !== "string" && !Array.isArray(data18)) {
        const err27 = { instancePath: instancePath + "/skip_if", schemaPath: "#/properties/skip_if/type", keyword: "type", params: { type: schema45.properties.skip_if.type }, schema: schema45.properties.skip_if.type, parentSchema: schema45.properties.skip_if, data: data18 };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
      if (Array.isArray(data18)) {
        const len4 = data18.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data19 = data18[i4];
          if (typeof data19 !== "string") {
            const err28 = { instancePath: instancePath + "/skip_if/" + i4, schemaPath: "#/properties/skip_if/items/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.skip_if.items.type, parentSchema: schema45.properties.skip_if.items, data: data19 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      }
    }
    if (data.timeout_sec !== void 0) {
      let data20 = data.timeout_sec;
      if (typeof data20 == "number" && isFinite(data20)) {
        if (data20 > 2e6 || isNaN(data20)) {
          const err29 = { instancePath: instancePath + "/timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data20 };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        if (data20 <= 0 || isNaN(data20)) {
          const err30 = { instancePath: instancePath + "/timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data20 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data20 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.max_step_duration_sec !== void 0) {
      let data21 = data.max_step_duration_sec;
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 > 2e6 || isNaN(data21)) {
          const err32 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema17, data: data21 };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        if (data21 <= 0 || isNaN(data21)) {
          const err33 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema17, data: data21 };
          if (vErrors === null) {
            vErrors = [err33];
          } else {
            vErrors.push(err33);
          }
          errors++;
        }
      } else {
        const err34 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema17.type, parentSchema: schema17, data: data21 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.retries !== void 0) {
      if (!validate52(data.retries, { instancePath: instancePath + "/retries", parentData: data, parentDataProperty: "retries", rootData })) {
        vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
        errors = vErrors.length;
      }
    }
    if (data.on_failure !== void 0) {
      let data23 = data.on_failure;
      if (!(data23 === "abort" || data23 === "skip_dependents" || data23 === "continue" || data23 === "fallback_step")) {
        const err35 = { instancePath: instancePath + "/on_failure", schemaPath: "#/properties/on_failure/enum", keyword: "enum", params: { allowedValues: schema45.properties.on_failure.enum }, schema: schema45.properties.on_failure.enum, parentSchema: schema45.properties.on_failure, data: data23 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.fallback_step !== void 0) {
      let data24 = data.fallback_step;
      if (typeof data24 !== "string") {
        const err36 = { instancePath: instancePath + "/fallback_step", schemaPath: "#/properties/fallback_step/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.fallback_step.type, parentSchema: schema45.properties.fallback_step, data: data24 };
        if (vErrors === null) {
          vErrors = [err36];
        } else {
          vErrors.push(err36);
        }
        errors++;
      }
    }
    if (data.critical !== void 0) {
      let data25 = data.critical;
      if (typeof data25 !== "boolean") {
        const err37 = { instancePath: instancePath + "/critical", schemaPath: "#/properties/critical/type", keyword: "type", params: { type: "boolean" }, schema: schema45.properties.critical.type, parentSchema: schema45.properties.critical, data: data25 };
        if (vErrors === null) {
          vErrors = [err37];
        } else {
          vErrors.push(err37);
        }
        errors++;
      }
    }
    if (data.provides !== void 0) {
      let data26 = data.provides;
      if (Array.isArray(data26)) {
        const len5 = data26.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data27 = data26[i5];
          const _errs75 = errors;
          const _errs76 = errors;
          if (!(data27 === "in" || data27 === "true" || data27 === "false" || data27 === "null" || data27 === "__proto__")) {
            const err38 = {};
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
          var valid33 = _errs76 === errors;
          if (valid33) {
            const err39 = { instancePath: instancePath + "/provides/" + i5, schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema13.not, parentSchema: schema13, data: data27 };
            if (vErrors === null) {
              vErrors = [err39];
            } else {
              vErrors.push(err39);
            }
            errors++;
          } else {
            errors = _errs75;
            if (vErrors !== null) {
              if (_errs75) {
                vErrors.length = _errs75;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof data27 === "string") {
            if (func3(data27) > 64) {
              const err40 = { instancePath: instancePath + "/provides/" + i5, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema13, data: data27 };
              if (vErrors === null) {
                vErrors = [err40];
              } else {
                vErrors.push(err40);
              }
              errors++;
            }
            if (!pattern2.test(data27)) {
              const err41 = { instancePath: instancePath + "/provides/" + i5, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema13, data: data27 };
              if (vErrors === null) {
                vErrors = [err41];
              } else {
                vErrors.push(err41);
              }
              errors++;
            }
          } else {
            const err42 = { instancePath: instancePath + "/provides/" + i5, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema13.type, parentSchema: schema13, data: data27 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/provides", schemaPath: "#/properties/provides/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.provides.type, parentSchema: schema45.properties.provides, data: data26 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.consumes !== void 0) {
      let data28 = data.consumes;
      if (Array.isArray(data28)) {
        const len6 = data28.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data29 = data28[i6];
          if (typeof data29 !== "string") {
            const err44 = { instancePath: instancePath + "/consumes/" + i6, schemaPath: "#/properties/consumes/items/type", keyword: "type", params: { type: "string" }, schema: schema45.properties.consumes.items.type, parentSchema: schema45.properties.consumes.items, data: data29 };
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
        }
      } else {
        const err45 = { instancePath: instancePath + "/consumes", schemaPath: "#/properties/consumes/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.consumes.type, parentSchema: schema45.properties.consumes, data: data28 };
        if (vErrors === null) {
          vErrors = [err45];
        } else {
          vErrors.push(err45);
        }
        errors++;
      }
    }
    if (data.locks !== void 0) {
      let data30 = data.locks;
      if (Array.isArray(data30)) {
        const len7 = data30.length;
        for (let i7 = 0; i7 < len7; i7++) {
          let data31 = data30[i7];
          const _errs86 = errors;
          let valid39 = true;
          const _errs87 = errors;
          const _errs88 = errors;
          const _errs89 = errors;
          if (typeof data31 === "string") {
            if (!pattern7.test(data31)) {
              const err46 = {};
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
          }
          var valid40 = _errs89 === errors;
          if (valid40) {
            const err47 = {};
            if (vErrors === null) {
              vErrors = [err47];
            } else {
              vErrors.push(err47);
            }
            errors++;
          } else {
            errors = _errs88;
            if (vErrors !== null) {
              if (_errs88) {
                vErrors.length = _errs88;
              } else {
                vErrors = null;
              }
            }
          }
          if (errors === _errs87) {
            if (typeof data31 === "string") {
              if (func3(data31) < 1) {
                const err48 = {};
                if (vErrors === null) {
                  vErrors = [err48];
                } else {
                  vErrors.push(err48);
                }
                errors++;
              }
            }
          }
          var _valid1 = _errs87 === errors;
          errors = _errs86;
          if (vErrors !== null) {
            if (_errs86) {
              vErrors.length = _errs86;
            } else {
              vErrors = null;
            }
          }
          if (_valid1) {
            const _errs90 = errors;
            if (typeof data31 === "string") {
              if (func3(data31) > 64) {
                const err49 = { instancePath: instancePath + "/locks/" + i7, schemaPath: "#/definitions/lock_name/then/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema25.then, data: data31 };
                if (vErrors === null) {
                  vErrors = [err49];
                } else {
                  vErrors.push(err49);
                }
                errors++;
              }
              if (!pattern8.test(data31)) {
                const err50 = { instancePath: instancePath + "/locks/" + i7, schemaPath: "#/definitions/lock_name/then/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]*$" }, schema: "^[A-Za-z0-9_][A-Za-z0-9._-]*$", parentSchema: schema25.then, data: data31 };
                if (vErrors === null) {
                  vErrors = [err50];
                } else {
                  vErrors.push(err50);
                }
                errors++;
              }
            }
            var _valid1 = _errs90 === errors;
            valid39 = _valid1;
          }
          if (!valid39) {
            const err51 = { instancePath: instancePath + "/locks/" + i7, schemaPath: "#/definitions/lock_name/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema25.if, parentSchema: schema25, data: data31 };
            if (vErrors === null) {
              vErrors = [err51];
            } else {
              vErrors.push(err51);
            }
            errors++;
          }
          if (typeof data31 === "string") {
            if (func3(data31) < 1) {
              const err52 = { instancePath: instancePath + "/locks/" + i7, schemaPath: "#/definitions/lock_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema25, data: data31 };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
            }
          } else {
            const err53 = { instancePath: instancePath + "/locks/" + i7, schemaPath: "#/definitions/lock_name/type", keyword: "type", params: { type: "string" }, schema: schema25.type, parentSchema: schema25, data: data31 };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
          }
        }
      } else {
        const err54 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.locks.type, parentSchema: schema45.properties.locks, data: data30 };
        if (vErrors === null) {
          vErrors = [err54];
        } else {
          vErrors.push(err54);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data32 = data.tool;
      if (typeof data32 === "string") {
        if (func3(data32) < 1) {
          const err55 = { instancePath: instancePath + "/tool", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema22, data: data32 };
          if (vErrors === null) {
            vErrors = [err55];
          } else {
            vErrors.push(err55);
          }
          errors++;
        }
      } else {
        const err56 = { instancePath: instancePath + "/tool", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema22.type, parentSchema: schema22, data: data32 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.problem_matcher !== void 0) {
      if (!validate54(data.problem_matcher, { instancePath: instancePath + "/problem_matcher", parentData: data, parentDataProperty: "problem_matcher", rootData })) {
        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
        errors = vErrors.length;
      }
    }
    if (data.idempotent !== void 0) {
      let data34 = data.idempotent;
      if (typeof data34 !== "boolean") {
        const err57 = { instancePath: instancePath + "/idempotent", schemaPath: "#/properties/idempotent/type", keyword: "type", params: { type: "boolean" }, schema: schema45.properties.idempotent.type, parentSchema: schema45.properties.idempotent, data: data34 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data35 = data.secrets;
      if (Array.isArray(data35)) {
        const len8 = data35.length;
        for (let i8 = 0; i8 < len8; i8++) {
          let data36 = data35[i8];
          if (typeof data36 === "string") {
            if (func3(data36) < 1) {
              const err58 = { instancePath: instancePath + "/secrets/" + i8, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema21, data: data36 };
              if (vErrors === null) {
                vErrors = [err58];
              } else {
                vErrors.push(err58);
              }
              errors++;
            }
            if (!pattern5.test(data36)) {
              const err59 = { instancePath: instancePath + "/secrets/" + i8, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema21, data: data36 };
              if (vErrors === null) {
                vErrors = [err59];
              } else {
                vErrors.push(err59);
              }
              errors++;
            }
          } else {
            const err60 = { instancePath: instancePath + "/secrets/" + i8, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema21.type, parentSchema: schema21, data: data36 };
            if (vErrors === null) {
              vErrors = [err60];
            } else {
              vErrors.push(err60);
            }
            errors++;
          }
        }
      } else {
        const err61 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "array" }, schema: schema45.properties.secrets.type, parentSchema: schema45.properties.secrets, data: data35 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.output !== void 0) {
      let data37 = data.output;
      if (!(data37 === "combined" || data37 === "split")) {
        const err62 = { instancePath: instancePath + "/output", schemaPath: "#/properties/output/enum", keyword: "enum", params: { allowedValues: schema45.properties.output.enum }, schema: schema45.properties.output.enum, parentSchema: schema45.properties.output, data: data37 };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.stop_signal !== void 0) {
      let data38 = data.stop_signal;
      if (!(data38 === "SIGTERM" || data38 === "SIGINT" || data38 === "SIGHUP" || data38 === "SIGQUIT" || data38 === "SIGUSR1" || data38 === "SIGUSR2" || data38 === "SIGABRT" || data38 === "SIGALRM" || data38 === "SIGPIPE" || data38 === "SIGWINCH" || data38 === "SIGKILL")) {
        const err63 = { instancePath: instancePath + "/stop_signal", schemaPath: "#/properties/stop_signal/enum", keyword: "enum", params: { allowedValues: schema45.properties.stop_signal.enum }, schema: schema45.properties.stop_signal.enum, parentSchema: schema45.properties.stop_signal, data: data38 };
        if (vErrors === null) {
          vErrors = [err63];
        } else {
          vErrors.push(err63);
        }
        errors++;
      }
    }
    if (data.kill_grace_sec !== void 0) {
      let data39 = data.kill_grace_sec;
      if (typeof data39 == "number" && isFinite(data39)) {
        if (data39 > 2e6 || isNaN(data39)) {
          const err64 = { instancePath: instancePath + "/kill_grace_sec", schemaPath: "#/definitions/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema86, data: data39 };
          if (vErrors === null) {
            vErrors = [err64];
          } else {
            vErrors.push(err64);
          }
          errors++;
        }
        if (data39 < 0 || isNaN(data39)) {
          const err65 = { instancePath: instancePath + "/kill_grace_sec", schemaPath: "#/definitions/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema86, data: data39 };
          if (vErrors === null) {
            vErrors = [err65];
          } else {
            vErrors.push(err65);
          }
          errors++;
        }
      } else {
        const err66 = { instancePath: instancePath + "/kill_grace_sec", schemaPath: "#/definitions/seconds/type", keyword: "type", params: { type: "number" }, schema: schema86.type, parentSchema: schema86, data: data39 };
        if (vErrors === null) {
          vErrors = [err66];
        } else {
          vErrors.push(err66);
        }
        errors++;
      }
    }
    if (data.after_exit !== void 0) {
      let data40 = data.after_exit;
      if (!(data40 === "stop" || data40 === "keep" || data40 === "wait")) {
        const err67 = { instancePath: instancePath + "/after_exit", schemaPath: "#/properties/after_exit/enum", keyword: "enum", params: { allowedValues: schema45.properties.after_exit.enum }, schema: schema45.properties.after_exit.enum, parentSchema: schema45.properties.after_exit, data: data40 };
        if (vErrors === null) {
          vErrors = [err67];
        } else {
          vErrors.push(err67);
        }
        errors++;
      }
    }
    if (data.inputs !== void 0) {
      if (!validate64(data.inputs, { instancePath: instancePath + "/inputs", parentData: data, parentDataProperty: "inputs", rootData })) {
        vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
        errors = vErrors.length;
      }
    }
    if (data.outputs !== void 0) {
      if (!validate64(data.outputs, { instancePath: instancePath + "/outputs", parentData: data, parentDataProperty: "outputs", rootData })) {
        vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err68 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema45.type, parentSchema: schema45, data };
    if (vErrors === null) {
      vErrors = [err68];
    } else {
      vErrors.push(err68);
    }
    errors++;
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate25(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
    errors = vErrors.length;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
export {
  validatePlanFrame,
  validateStep,
  validateWorkstreamFrame
};
