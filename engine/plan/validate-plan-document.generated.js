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
var schema11 = { "$schema": "http://json-schema.org/draft-07/schema#", "title": "Plan", "type": "object", "required": ["plan_id", "steps"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "$schema": { "type": "string" }, "plan_id": { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*$", "maxLength": 64 }, "version": { "type": "string", "default": "1" }, "description": { "type": "string" }, "metadata": { "type": "object" }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "$ref": "#/definitions/param" } }, "globals": { "$ref": "#/definitions/globals" }, "default_targets": { "type": "array", "minItems": 1, "items": { "type": "string" } }, "steps": { "type": "array", "minItems": 1 }, "finally": { "type": "array" } }, "definitions": { "name": { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": 64, "not": { "enum": ["in", "true", "false", "null", "__proto__"] } }, "text": { "type": "string", "minLength": 1 }, "seconds": { "type": "number", "minimum": 0, "maximum": 2e6 }, "positive_seconds": { "type": "number", "exclusiveMinimum": 0, "maximum": 2e6 }, "variable_name": { "type": "string", "minLength": 1, "pattern": "^[^=\\u0000]*$" }, "variables": { "type": "object", "propertyNames": { "$ref": "#/definitions/variable_name" }, "additionalProperties": { "type": "string" } }, "globs": { "type": "array", "items": { "$ref": "#/definitions/text" } }, "param": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "enum": ["string", "number", "integer", "boolean"], "default": "string" }, "description": { "type": "string" }, "default": { "type": ["string", "number", "boolean"] }, "enum": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "pattern": { "type": "string" }, "secret": { "type": "boolean", "default": false } } }, "globals": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max_concurrency": { "type": "integer", "minimum": 1, "maximum": 1e4 }, "default_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "max_run_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "default_retries": { "type": "integer", "minimum": 0, "maximum": 1e4, "default": 0 }, "default_on_failure": { "enum": ["abort", "skip_dependents", "continue"], "default": "abort" }, "on_abort": { "enum": ["finish", "cancel"], "default": "finish" }, "circuit_breaker": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "failure_threshold": { "type": "integer", "minimum": 1, "maximum": 1e4, "default": 5 }, "window_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 300 }, "reset_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 60 } } }, "durability": { "enum": ["process", "power"], "default": "process" }, "locks": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } } } }, "step": { "type": "object", "required": ["id"], "oneOf": [{ "required": ["command"] }, { "required": ["step_def"] }], "dependencies": { "args": { "not": { "required": ["step_def"] } } }, "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }] }, "name": { "type": "string" }, "description": { "type": "string" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } }, "step_def": { "$ref": "#/definitions/step_def" }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "stdin": { "type": "string" }, "depends_on": { "type": "array", "items": { "type": "string" } }, "trigger_rule": { "enum": ["none_failed", "all_success", "all_done", "one_success", "none_failed_min_one_success"], "default": "none_failed" }, "condition": { "type": "string" }, "skip_if": { "type": ["string", "array"], "items": { "type": "string" } }, "timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "retries": { "$ref": "#/definitions/retries" }, "on_failure": { "enum": ["abort", "skip_dependents", "continue", "fallback_step"], "default": "abort" }, "fallback_step": { "type": "string" }, "critical": { "type": "boolean" }, "provides": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "consumes": { "type": "array", "items": { "type": "string" } }, "locks": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "tool": { "allOf": [{ "$ref": "#/definitions/text" }] }, "problem_matcher": { "$ref": "#/definitions/problem_matcher" }, "idempotent": { "type": "boolean", "default": false }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } }, "output": { "enum": ["combined", "split"], "default": "combined" }, "stop_signal": { "enum": ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGABRT", "SIGALRM", "SIGPIPE", "SIGWINCH", "SIGKILL"], "default": "SIGTERM" }, "kill_grace_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 10 }, "after_exit": { "enum": ["stop", "keep", "wait"], "default": "stop" }, "inputs": { "allOf": [{ "$ref": "#/definitions/globs" }] }, "outputs": { "allOf": [{ "$ref": "#/definitions/globs" }] } } }, "retries": { "type": ["integer", "object"], "minimum": 0, "maximum": 1e4, "required": ["max"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 1 }, "backoff_factor": { "type": "number", "minimum": 1, "maximum": 1e3, "default": 2 }, "max_delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 60 }, "jitter": { "enum": ["full", "none"], "default": "full" }, "on": { "type": "array", "items": { "$ref": "#/definitions/failure_class" } }, "exit_codes": { "type": "array", "items": { "type": "integer" } } } }, "failure_class": { "enum": ["exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled"] }, "problem_matcher": { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "items": { "$ref": "#/definitions/matcher" } }, "else": { "$ref": "#/definitions/matcher" } }, "matcher": { "type": ["string", "object"], "minLength": 1, "anyOf": [{ "required": ["pattern"] }, { "required": ["base"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "base": { "type": "string" }, "owner": { "type": "string" }, "source": { "type": "string" }, "applyTo": { "enum": ["allDocuments", "openDocuments", "closedDocuments"] }, "severity": { "enum": ["error", "warning", "info"] }, "fileLocation": { "type": ["string", "array"] }, "pattern": { "$ref": "#/definitions/matcher_pattern" }, "background": { "type": ["object", "boolean"] }, "watching": { "type": ["object", "boolean"] } } }, "matcher_pattern": { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/line_pattern" } }, "else": { "type": ["string", "object"], "minLength": 1, "if": { "type": "object" }, "then": { "$ref": "#/definitions/line_pattern" } } }, "line_pattern": { "type": "object", "required": ["regexp"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "regexp": { "type": "string" }, "kind": { "enum": ["location", "file"] }, "file": { "$ref": "#/definitions/group" }, "location": { "$ref": "#/definitions/group" }, "line": { "$ref": "#/definitions/group" }, "column": { "$ref": "#/definitions/group" }, "endLine": { "$ref": "#/definitions/group" }, "endColumn": { "$ref": "#/definitions/group" }, "severity": { "$ref": "#/definitions/group" }, "code": { "$ref": "#/definitions/group" }, "message": { "$ref": "#/definitions/group" }, "loop": { "type": "boolean" } } }, "group": { "type": "integer", "minimum": 0 }, "step_def": { "type": "object", "required": ["type"], "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/command_def" }, { "$ref": "#/definitions/shell_def" }, { "$ref": "#/definitions/powershell_def" }, { "$ref": "#/definitions/http_def" }, { "$ref": "#/definitions/file_def" }, { "$ref": "#/definitions/plan_def" }, { "$ref": "#/definitions/approval_def" }, { "$ref": "#/definitions/assert_def" }] }, "command_def": { "type": "object", "required": ["type", "command"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "command" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } } } }, "shell_def": { "type": "object", "required": ["type", "script"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "shell" }, "shell": { "enum": ["bash", "sh", "cmd", "pwsh"], "default": "bash" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] } } }, "powershell_def": { "type": "object", "required": ["type"], "oneOf": [{ "required": ["script"] }, { "required": ["inline"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "powershell" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] }, "inline": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": ["object", "array"] }, "error_action": { "enum": ["stop", "continue"], "default": "stop" } } }, "http_def": { "type": "object", "required": ["type", "url"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "http" }, "method": { "allOf": [{ "$ref": "#/definitions/text" }], "default": "GET" }, "url": { "allOf": [{ "$ref": "#/definitions/text" }] }, "headers": { "type": "object", "additionalProperties": { "type": "string" } }, "body": {}, "expect_status": { "type": ["integer", "array"], "minimum": 100, "maximum": 599, "minItems": 1, "items": { "type": "integer", "minimum": 100, "maximum": 599 } }, "save_to": { "allOf": [{ "$ref": "#/definitions/text" }] } } }, "file_def": { "type": "object", "required": ["type", "action"], "allOf": [{ "if": { "properties": { "action": { "enum": ["copy", "move"] } }, "required": ["action"] }, "then": { "required": ["from", "to"] } }, { "if": { "properties": { "action": { "const": "mkdir" } }, "required": ["action"] }, "then": { "required": ["to"] } }, { "if": { "properties": { "action": { "const": "write" } }, "required": ["action"] }, "then": { "required": ["to", "content"] } }, { "if": { "properties": { "action": { "enum": ["delete", "exists"] } }, "required": ["action"] }, "then": { "required": ["from"] } }, { "if": { "properties": { "action": { "const": "checksum" } }, "required": ["action"] }, "then": { "required": ["from", "expect"] } }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "file" }, "action": { "enum": ["copy", "move", "mkdir", "write", "delete", "exists", "checksum"] }, "from": { "allOf": [{ "$ref": "#/definitions/text" }] }, "to": { "allOf": [{ "$ref": "#/definitions/text" }] }, "content": { "type": "string" }, "expect": { "type": "string" }, "allow_outside": { "type": "boolean", "default": false } } }, "plan_def": { "type": "object", "required": ["type", "path"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "plan" }, "path": { "allOf": [{ "$ref": "#/definitions/text" }] }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } } } }, "approval_def": { "type": "object", "required": ["type"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "approval" }, "message": { "type": "string" } } }, "assert_def": { "type": "object", "required": ["type", "expr"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "assert" }, "expr": { "type": "string" }, "message": { "type": "string" } } } }, "$id": "frame" };
var schema12 = { "type": "string", "pattern": "^[A-Za-z_][A-Za-z0-9_]*$", "maxLength": 64, "not": { "enum": ["in", "true", "false", "null", "__proto__"] } };
var schema13 = { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "enum": ["string", "number", "integer", "boolean"], "default": "string" }, "description": { "type": "string" }, "default": { "type": ["string", "number", "boolean"] }, "enum": { "type": "array", "minItems": 1, "items": { "type": ["string", "number", "boolean"] } }, "pattern": { "type": "string" }, "secret": { "type": "boolean", "default": false } } };
var func2 = Object.prototype.hasOwnProperty;
var func3 = require_ucs2length().default;
var pattern0 = new RegExp("^x-", "u");
var pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
var pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
var schema14 = { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max_concurrency": { "type": "integer", "minimum": 1, "maximum": 1e4 }, "default_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "max_run_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "default_retries": { "type": "integer", "minimum": 0, "maximum": 1e4, "default": 0 }, "default_on_failure": { "enum": ["abort", "skip_dependents", "continue"], "default": "abort" }, "on_abort": { "enum": ["finish", "cancel"], "default": "finish" }, "circuit_breaker": { "type": "object", "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "failure_threshold": { "type": "integer", "minimum": 1, "maximum": 1e4, "default": 5 }, "window_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 300 }, "reset_timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 60 } } }, "durability": { "enum": ["process", "power"], "default": "process" }, "locks": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } } } };
var schema15 = { "type": "number", "exclusiveMinimum": 0, "maximum": 2e6 };
var schema19 = { "type": "string", "minLength": 1, "pattern": "^[^=\\u0000]*$" };
var pattern5 = new RegExp("^[^=\\u0000]*$", "u");
var schema18 = { "type": "object", "propertyNames": { "$ref": "#/definitions/variable_name" }, "additionalProperties": { "type": "string" } };
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (func3(key0) < 1) {
          const err0 = { instancePath, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (!pattern5.test(key0)) {
          const err1 = { instancePath, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema19, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema19.type, parentSchema: schema19, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err3 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema18.propertyNames, parentSchema: schema18, data };
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
        const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema18.additionalProperties.type, parentSchema: schema18.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema18.type, parentSchema: schema18, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate12.errors = vErrors;
  return errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(func2.call(schema14.properties, key0) || pattern0.test(key0))) {
        const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema14, data };
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
        const err1 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/type", keyword: "type", params: { type: "integer" }, schema: schema14.properties.max_concurrency.type, parentSchema: schema14.properties.max_concurrency, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e4 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema14.properties.max_concurrency, data: data0 };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          const err3 = { instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema14.properties.max_concurrency, data: data0 };
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
          const err4 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        if (data1 <= 0 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data1 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/default_timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data1 };
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
          const err7 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data2 };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        if (data2 <= 0 || isNaN(data2)) {
          const err8 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data2 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data2 };
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
          const err10 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data3 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
        if (data3 <= 0 || isNaN(data3)) {
          const err11 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data3 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/max_run_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data3 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.env !== void 0) {
      if (!validate12(data.env, { instancePath: instancePath + "/env", parentData: data, parentDataProperty: "env", rootData })) {
        vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
        errors = vErrors.length;
      }
    }
    if (data.default_retries !== void 0) {
      let data5 = data.default_retries;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err13 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/type", keyword: "type", params: { type: "integer" }, schema: schema14.properties.default_retries.type, parentSchema: schema14.properties.default_retries, data: data5 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 1e4 || isNaN(data5)) {
          const err14 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema14.properties.default_retries, data: data5 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          const err15 = { instancePath: instancePath + "/default_retries", schemaPath: "#/properties/default_retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema14.properties.default_retries, data: data5 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      }
    }
    if (data.default_on_failure !== void 0) {
      let data6 = data.default_on_failure;
      if (!(data6 === "abort" || data6 === "skip_dependents" || data6 === "continue")) {
        const err16 = { instancePath: instancePath + "/default_on_failure", schemaPath: "#/properties/default_on_failure/enum", keyword: "enum", params: { allowedValues: schema14.properties.default_on_failure.enum }, schema: schema14.properties.default_on_failure.enum, parentSchema: schema14.properties.default_on_failure, data: data6 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.on_abort !== void 0) {
      let data7 = data.on_abort;
      if (!(data7 === "finish" || data7 === "cancel")) {
        const err17 = { instancePath: instancePath + "/on_abort", schemaPath: "#/properties/on_abort/enum", keyword: "enum", params: { allowedValues: schema14.properties.on_abort.enum }, schema: schema14.properties.on_abort.enum, parentSchema: schema14.properties.on_abort, data: data7 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.circuit_breaker !== void 0) {
      let data8 = data.circuit_breaker;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (const key1 in data8) {
          if (!(key1 === "failure_threshold" || key1 === "window_sec" || key1 === "reset_timeout_sec" || pattern0.test(key1))) {
            const err18 = { instancePath: instancePath + "/circuit_breaker", schemaPath: "#/properties/circuit_breaker/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema14.properties.circuit_breaker, data: data8 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
        if (data8.failure_threshold !== void 0) {
          let data9 = data8.failure_threshold;
          if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
            const err19 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/type", keyword: "type", params: { type: "integer" }, schema: schema14.properties.circuit_breaker.properties.failure_threshold.type, parentSchema: schema14.properties.circuit_breaker.properties.failure_threshold, data: data9 };
            if (vErrors === null) {
              vErrors = [err19];
            } else {
              vErrors.push(err19);
            }
            errors++;
          }
          if (typeof data9 == "number" && isFinite(data9)) {
            if (data9 > 1e4 || isNaN(data9)) {
              const err20 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema14.properties.circuit_breaker.properties.failure_threshold, data: data9 };
              if (vErrors === null) {
                vErrors = [err20];
              } else {
                vErrors.push(err20);
              }
              errors++;
            }
            if (data9 < 1 || isNaN(data9)) {
              const err21 = { instancePath: instancePath + "/circuit_breaker/failure_threshold", schemaPath: "#/properties/circuit_breaker/properties/failure_threshold/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema14.properties.circuit_breaker.properties.failure_threshold, data: data9 };
              if (vErrors === null) {
                vErrors = [err21];
              } else {
                vErrors.push(err21);
              }
              errors++;
            }
          }
        }
        if (data8.window_sec !== void 0) {
          let data10 = data8.window_sec;
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 2e6 || isNaN(data10)) {
              const err22 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data10 };
              if (vErrors === null) {
                vErrors = [err22];
              } else {
                vErrors.push(err22);
              }
              errors++;
            }
            if (data10 <= 0 || isNaN(data10)) {
              const err23 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data10 };
              if (vErrors === null) {
                vErrors = [err23];
              } else {
                vErrors.push(err23);
              }
              errors++;
            }
          } else {
            const err24 = { instancePath: instancePath + "/circuit_breaker/window_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data10 };
            if (vErrors === null) {
              vErrors = [err24];
            } else {
              vErrors.push(err24);
            }
            errors++;
          }
        }
        if (data8.reset_timeout_sec !== void 0) {
          let data11 = data8.reset_timeout_sec;
          if (typeof data11 == "number" && isFinite(data11)) {
            if (data11 > 2e6 || isNaN(data11)) {
              const err25 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data11 };
              if (vErrors === null) {
                vErrors = [err25];
              } else {
                vErrors.push(err25);
              }
              errors++;
            }
            if (data11 <= 0 || isNaN(data11)) {
              const err26 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data11 };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
          } else {
            const err27 = { instancePath: instancePath + "/circuit_breaker/reset_timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data11 };
            if (vErrors === null) {
              vErrors = [err27];
            } else {
              vErrors.push(err27);
            }
            errors++;
          }
        }
      } else {
        const err28 = { instancePath: instancePath + "/circuit_breaker", schemaPath: "#/properties/circuit_breaker/type", keyword: "type", params: { type: "object" }, schema: schema14.properties.circuit_breaker.type, parentSchema: schema14.properties.circuit_breaker, data: data8 };
        if (vErrors === null) {
          vErrors = [err28];
        } else {
          vErrors.push(err28);
        }
        errors++;
      }
    }
    if (data.durability !== void 0) {
      let data12 = data.durability;
      if (!(data12 === "process" || data12 === "power")) {
        const err29 = { instancePath: instancePath + "/durability", schemaPath: "#/properties/durability/enum", keyword: "enum", params: { allowedValues: schema14.properties.durability.enum }, schema: schema14.properties.durability.enum, parentSchema: schema14.properties.durability, data: data12 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.locks !== void 0) {
      let data13 = data.locks;
      if (Array.isArray(data13)) {
        const len0 = data13.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data14 = data13[i0];
          const _errs41 = errors;
          const _errs42 = errors;
          if (!(data14 === "in" || data14 === "true" || data14 === "false" || data14 === "null" || data14 === "__proto__")) {
            const err30 = {};
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          var valid16 = _errs42 === errors;
          if (valid16) {
            const err31 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema12.not, parentSchema: schema12, data: data14 };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
          } else {
            errors = _errs41;
            if (vErrors !== null) {
              if (_errs41) {
                vErrors.length = _errs41;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof data14 === "string") {
            if (func3(data14) > 64) {
              const err32 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema12, data: data14 };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
            if (!pattern2.test(data14)) {
              const err33 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema12, data: data14 };
              if (vErrors === null) {
                vErrors = [err33];
              } else {
                vErrors.push(err33);
              }
              errors++;
            }
          } else {
            const err34 = { instancePath: instancePath + "/locks/" + i0, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema12.type, parentSchema: schema12, data: data14 };
            if (vErrors === null) {
              vErrors = [err34];
            } else {
              vErrors.push(err34);
            }
            errors++;
          }
        }
      } else {
        const err35 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, schema: schema14.properties.locks.type, parentSchema: schema14.properties.locks, data: data13 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data15 = data.secrets;
      if (Array.isArray(data15)) {
        const len1 = data15.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data16 = data15[i1];
          if (typeof data16 === "string") {
            if (func3(data16) < 1) {
              const err36 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19, data: data16 };
              if (vErrors === null) {
                vErrors = [err36];
              } else {
                vErrors.push(err36);
              }
              errors++;
            }
            if (!pattern5.test(data16)) {
              const err37 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema19, data: data16 };
              if (vErrors === null) {
                vErrors = [err37];
              } else {
                vErrors.push(err37);
              }
              errors++;
            }
          } else {
            const err38 = { instancePath: instancePath + "/secrets/" + i1, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema19.type, parentSchema: schema19, data: data16 };
            if (vErrors === null) {
              vErrors = [err38];
            } else {
              vErrors.push(err38);
            }
            errors++;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "array" }, schema: schema14.properties.secrets.type, parentSchema: schema14.properties.secrets, data: data15 };
        if (vErrors === null) {
          vErrors = [err39];
        } else {
          vErrors.push(err39);
        }
        errors++;
      }
    }
  } else {
    const err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema14.type, parentSchema: schema14, data };
    if (vErrors === null) {
      vErrors = [err40];
    } else {
      vErrors.push(err40);
    }
    errors++;
  }
  validate11.errors = vErrors;
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
      if (typeof data3 !== "string") {
        const err8 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema11.properties.description.type, parentSchema: schema11.properties.description, data: data3 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.metadata !== void 0) {
      let data4 = data.metadata;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
        const err9 = { instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, schema: schema11.properties.metadata.type, parentSchema: schema11.properties.metadata, data: data4 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.params !== void 0) {
      let data5 = data.params;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5) {
          const _errs14 = errors;
          const _errs17 = errors;
          const _errs18 = errors;
          if (!(key1 === "in" || key1 === "true" || key1 === "false" || key1 === "null" || key1 === "__proto__")) {
            const err10 = {};
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var valid3 = _errs18 === errors;
          if (valid3) {
            const err11 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema12.not, parentSchema: schema12, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          } else {
            errors = _errs17;
            if (vErrors !== null) {
              if (_errs17) {
                vErrors.length = _errs17;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof key1 === "string") {
            if (func3(key1) > 64) {
              const err12 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema12, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err12];
              } else {
                vErrors.push(err12);
              }
              errors++;
            }
            if (!pattern2.test(key1)) {
              const err13 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema12, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err13];
              } else {
                vErrors.push(err13);
              }
              errors++;
            }
          } else {
            const err14 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema12.type, parentSchema: schema12, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          var valid1 = _errs14 === errors;
          if (!valid1) {
            const err15 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema11.properties.params.propertyNames, parentSchema: schema11.properties.params, data: data5 };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        for (const key2 in data5) {
          let data6 = data5[key2];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (const key3 in data6) {
              if (!(key3 === "type" || key3 === "description" || key3 === "default" || key3 === "enum" || key3 === "pattern" || key3 === "secret" || pattern0.test(key3))) {
                const err16 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/param/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema13, data: data6 };
                if (vErrors === null) {
                  vErrors = [err16];
                } else {
                  vErrors.push(err16);
                }
                errors++;
              }
            }
            if (data6.type !== void 0) {
              let data7 = data6.type;
              if (!(data7 === "string" || data7 === "number" || data7 === "integer" || data7 === "boolean")) {
                const err17 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/type", schemaPath: "#/definitions/param/properties/type/enum", keyword: "enum", params: { allowedValues: schema13.properties.type.enum }, schema: schema13.properties.type.enum, parentSchema: schema13.properties.type, data: data7 };
                if (vErrors === null) {
                  vErrors = [err17];
                } else {
                  vErrors.push(err17);
                }
                errors++;
              }
            }
            if (data6.description !== void 0) {
              let data8 = data6.description;
              if (typeof data8 !== "string") {
                const err18 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/description", schemaPath: "#/definitions/param/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema13.properties.description.type, parentSchema: schema13.properties.description, data: data8 };
                if (vErrors === null) {
                  vErrors = [err18];
                } else {
                  vErrors.push(err18);
                }
                errors++;
              }
            }
            if (data6.default !== void 0) {
              let data9 = data6.default;
              if (typeof data9 !== "string" && !(typeof data9 == "number" && isFinite(data9)) && typeof data9 !== "boolean") {
                const err19 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/default", schemaPath: "#/definitions/param/properties/default/type", keyword: "type", params: { type: schema13.properties.default.type }, schema: schema13.properties.default.type, parentSchema: schema13.properties.default, data: data9 };
                if (vErrors === null) {
                  vErrors = [err19];
                } else {
                  vErrors.push(err19);
                }
                errors++;
              }
            }
            if (data6.enum !== void 0) {
              let data10 = data6.enum;
              if (Array.isArray(data10)) {
                if (data10.length < 1) {
                  const err20 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/enum", schemaPath: "#/definitions/param/properties/enum/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema13.properties.enum, data: data10 };
                  if (vErrors === null) {
                    vErrors = [err20];
                  } else {
                    vErrors.push(err20);
                  }
                  errors++;
                }
                const len0 = data10.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data11 = data10[i0];
                  if (typeof data11 !== "string" && !(typeof data11 == "number" && isFinite(data11)) && typeof data11 !== "boolean") {
                    const err21 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/enum/" + i0, schemaPath: "#/definitions/param/properties/enum/items/type", keyword: "type", params: { type: schema13.properties.enum.items.type }, schema: schema13.properties.enum.items.type, parentSchema: schema13.properties.enum.items, data: data11 };
                    if (vErrors === null) {
                      vErrors = [err21];
                    } else {
                      vErrors.push(err21);
                    }
                    errors++;
                  }
                }
              } else {
                const err22 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/enum", schemaPath: "#/definitions/param/properties/enum/type", keyword: "type", params: { type: "array" }, schema: schema13.properties.enum.type, parentSchema: schema13.properties.enum, data: data10 };
                if (vErrors === null) {
                  vErrors = [err22];
                } else {
                  vErrors.push(err22);
                }
                errors++;
              }
            }
            if (data6.pattern !== void 0) {
              let data12 = data6.pattern;
              if (typeof data12 !== "string") {
                const err23 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/pattern", schemaPath: "#/definitions/param/properties/pattern/type", keyword: "type", params: { type: "string" }, schema: schema13.properties.pattern.type, parentSchema: schema13.properties.pattern, data: data12 };
                if (vErrors === null) {
                  vErrors = [err23];
                } else {
                  vErrors.push(err23);
                }
                errors++;
              }
            }
            if (data6.secret !== void 0) {
              let data13 = data6.secret;
              if (typeof data13 !== "boolean") {
                const err24 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/definitions/param/properties/secret/type", keyword: "type", params: { type: "boolean" }, schema: schema13.properties.secret.type, parentSchema: schema13.properties.secret, data: data13 };
                if (vErrors === null) {
                  vErrors = [err24];
                } else {
                  vErrors.push(err24);
                }
                errors++;
              }
            }
          } else {
            const err25 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/definitions/param/type", keyword: "type", params: { type: "object" }, schema: schema13.type, parentSchema: schema13, data: data6 };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
        }
      } else {
        const err26 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, schema: schema11.properties.params.type, parentSchema: schema11.properties.params, data: data5 };
        if (vErrors === null) {
          vErrors = [err26];
        } else {
          vErrors.push(err26);
        }
        errors++;
      }
    }
    if (data.globals !== void 0) {
      if (!validate11(data.globals, { instancePath: instancePath + "/globals", parentData: data, parentDataProperty: "globals", rootData })) {
        vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
        errors = vErrors.length;
      }
    }
    if (data.default_targets !== void 0) {
      let data15 = data.default_targets;
      if (Array.isArray(data15)) {
        if (data15.length < 1) {
          const err27 = { instancePath: instancePath + "/default_targets", schemaPath: "#/properties/default_targets/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema11.properties.default_targets, data: data15 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        const len1 = data15.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data16 = data15[i1];
          if (typeof data16 !== "string") {
            const err28 = { instancePath: instancePath + "/default_targets/" + i1, schemaPath: "#/properties/default_targets/items/type", keyword: "type", params: { type: "string" }, schema: schema11.properties.default_targets.items.type, parentSchema: schema11.properties.default_targets.items, data: data16 };
            if (vErrors === null) {
              vErrors = [err28];
            } else {
              vErrors.push(err28);
            }
            errors++;
          }
        }
      } else {
        const err29 = { instancePath: instancePath + "/default_targets", schemaPath: "#/properties/default_targets/type", keyword: "type", params: { type: "array" }, schema: schema11.properties.default_targets.type, parentSchema: schema11.properties.default_targets, data: data15 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.steps !== void 0) {
      let data17 = data.steps;
      if (Array.isArray(data17)) {
        if (data17.length < 1) {
          const err30 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema11.properties.steps, data: data17 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "array" }, schema: schema11.properties.steps.type, parentSchema: schema11.properties.steps, data: data17 };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.finally !== void 0) {
      let data18 = data.finally;
      if (!Array.isArray(data18)) {
        const err32 = { instancePath: instancePath + "/finally", schemaPath: "#/properties/finally/type", keyword: "type", params: { type: "array" }, schema: schema11.properties.finally.type, parentSchema: schema11.properties.finally, data: data18 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
  } else {
    const err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema11.type, parentSchema: schema11, data };
    if (vErrors === null) {
      vErrors = [err33];
    } else {
      vErrors.push(err33);
    }
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
var validateStep = validate15;
var schema25 = { "type": "object", "required": ["id"], "oneOf": [{ "required": ["command"] }, { "required": ["step_def"] }], "dependencies": { "args": { "not": { "required": ["step_def"] } } }, "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "id": { "allOf": [{ "$ref": "#/definitions/name" }] }, "name": { "type": "string" }, "description": { "type": "string" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } }, "step_def": { "$ref": "#/definitions/step_def" }, "cwd": { "allOf": [{ "$ref": "#/definitions/text" }] }, "env": { "allOf": [{ "$ref": "#/definitions/variables" }] }, "stdin": { "type": "string" }, "depends_on": { "type": "array", "items": { "type": "string" } }, "trigger_rule": { "enum": ["none_failed", "all_success", "all_done", "one_success", "none_failed_min_one_success"], "default": "none_failed" }, "condition": { "type": "string" }, "skip_if": { "type": ["string", "array"], "items": { "type": "string" } }, "timeout_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }], "default": 1800 }, "max_step_duration_sec": { "allOf": [{ "$ref": "#/definitions/positive_seconds" }] }, "retries": { "$ref": "#/definitions/retries" }, "on_failure": { "enum": ["abort", "skip_dependents", "continue", "fallback_step"], "default": "abort" }, "fallback_step": { "type": "string" }, "critical": { "type": "boolean" }, "provides": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "consumes": { "type": "array", "items": { "type": "string" } }, "locks": { "type": "array", "items": { "$ref": "#/definitions/name" } }, "tool": { "allOf": [{ "$ref": "#/definitions/text" }] }, "problem_matcher": { "$ref": "#/definitions/problem_matcher" }, "idempotent": { "type": "boolean", "default": false }, "secrets": { "type": "array", "items": { "$ref": "#/definitions/variable_name" } }, "output": { "enum": ["combined", "split"], "default": "combined" }, "stop_signal": { "enum": ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGABRT", "SIGALRM", "SIGPIPE", "SIGWINCH", "SIGKILL"], "default": "SIGTERM" }, "kill_grace_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 10 }, "after_exit": { "enum": ["stop", "keep", "wait"], "default": "stop" }, "inputs": { "allOf": [{ "$ref": "#/definitions/globs" }] }, "outputs": { "allOf": [{ "$ref": "#/definitions/globs" }] } } };
var schema27 = { "type": "string", "minLength": 1 };
var schema54 = { "type": "number", "minimum": 0, "maximum": 2e6 };
var schema28 = { "type": "object", "required": ["type"], "discriminator": { "propertyName": "type" }, "oneOf": [{ "$ref": "#/definitions/command_def" }, { "$ref": "#/definitions/shell_def" }, { "$ref": "#/definitions/powershell_def" }, { "$ref": "#/definitions/http_def" }, { "$ref": "#/definitions/file_def" }, { "$ref": "#/definitions/plan_def" }, { "$ref": "#/definitions/approval_def" }, { "$ref": "#/definitions/assert_def" }] };
var schema46 = { "type": "object", "required": ["type"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "approval" }, "message": { "type": "string" } } };
var schema47 = { "type": "object", "required": ["type", "expr"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "assert" }, "expr": { "type": "string" }, "message": { "type": "string" } } };
var schema29 = { "type": "object", "required": ["type", "command"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "command" }, "command": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": "array", "items": { "type": "string" } } } };
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema29.required, parentSchema: schema29, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.command === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "command" }, schema: schema29.required, parentSchema: schema29, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "command" || key0 === "args" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema29, data };
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
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "command" }, schema: "command", parentSchema: schema29.properties.type, data: data0 };
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
          const err4 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data1 };
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
            const err6 = { instancePath: instancePath + "/args/" + i0, schemaPath: "#/properties/args/items/type", keyword: "type", params: { type: "string" }, schema: schema29.properties.args.items.type, parentSchema: schema29.properties.args.items, data: data3 };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: "array" }, schema: schema29.properties.args.type, parentSchema: schema29.properties.args, data: data2 };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema29.type, parentSchema: schema29, data };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate18.errors = vErrors;
  return errors === 0;
}
var schema31 = { "type": "object", "required": ["type", "script"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "shell" }, "shell": { "enum": ["bash", "sh", "cmd", "pwsh"], "default": "bash" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] } } };
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.script === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "script" }, schema: schema31.required, parentSchema: schema31, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "shell" || key0 === "script" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema31, data };
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
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "shell" }, schema: "shell", parentSchema: schema31.properties.type, data: data0 };
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
        const err4 = { instancePath: instancePath + "/shell", schemaPath: "#/properties/shell/enum", keyword: "enum", params: { allowedValues: schema31.properties.shell.enum }, schema: schema31.properties.shell.enum, parentSchema: schema31.properties.shell, data: data1 };
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
      if (typeof data2 === "string") {
        if (func3(data2) < 1) {
          const err5 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data2 };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data2 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate19.errors = vErrors;
  return errors === 0;
}
var schema33 = { "type": "object", "required": ["type"], "oneOf": [{ "required": ["script"] }, { "required": ["inline"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "powershell" }, "script": { "allOf": [{ "$ref": "#/definitions/text" }] }, "inline": { "allOf": [{ "$ref": "#/definitions/text" }] }, "args": { "type": ["object", "array"] }, "error_action": { "enum": ["stop", "continue"], "default": "stop" } } };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.script === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "script" }, schema: schema33.oneOf[0].required, parentSchema: schema33.oneOf[0], data };
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
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "inline" }, schema: schema33.oneOf[1].required, parentSchema: schema33.oneOf[1], data };
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
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, schema: schema33.oneOf, parentSchema: schema33, data };
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
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema33.required, parentSchema: schema33, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "script" || key0 === "inline" || key0 === "args" || key0 === "error_action" || pattern0.test(key0))) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema33, data };
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
        const err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "powershell" }, schema: "powershell", parentSchema: schema33.properties.type, data: data0 };
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
          const err6 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data1 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/script", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data1 };
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
      if (typeof data2 === "string") {
        if (func3(data2) < 1) {
          const err8 = { instancePath: instancePath + "/inline", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data2 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = { instancePath: instancePath + "/inline", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data2 };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.args !== void 0) {
      let data3 = data.args;
      if (!data3 || typeof data3 != "object") {
        const err10 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: schema33.properties.args.type }, schema: schema33.properties.args.type, parentSchema: schema33.properties.args, data: data3 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.error_action !== void 0) {
      let data4 = data.error_action;
      if (!(data4 === "stop" || data4 === "continue")) {
        const err11 = { instancePath: instancePath + "/error_action", schemaPath: "#/properties/error_action/enum", keyword: "enum", params: { allowedValues: schema33.properties.error_action.enum }, schema: schema33.properties.error_action.enum, parentSchema: schema33.properties.error_action, data: data4 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema33.type, parentSchema: schema33, data };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate20.errors = vErrors;
  return errors === 0;
}
var schema36 = { "type": "object", "required": ["type", "url"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "http" }, "method": { "allOf": [{ "$ref": "#/definitions/text" }], "default": "GET" }, "url": { "allOf": [{ "$ref": "#/definitions/text" }] }, "headers": { "type": "object", "additionalProperties": { "type": "string" } }, "body": {}, "expect_status": { "type": ["integer", "array"], "minimum": 100, "maximum": 599, "minItems": 1, "items": { "type": "integer", "minimum": 100, "maximum": 599 } }, "save_to": { "allOf": [{ "$ref": "#/definitions/text" }] } } };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema36.required, parentSchema: schema36, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.url === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" }, schema: schema36.required, parentSchema: schema36, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "method" || key0 === "url" || key0 === "headers" || key0 === "body" || key0 === "expect_status" || key0 === "save_to" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema36, data };
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
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "http" }, schema: "http", parentSchema: schema36.properties.type, data: data0 };
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
          const err4 = { instancePath: instancePath + "/method", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/method", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data1 };
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
          const err6 = { instancePath: instancePath + "/url", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data2 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/url", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data2 };
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
            const err8 = { instancePath: instancePath + "/headers/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/headers/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema36.properties.headers.additionalProperties.type, parentSchema: schema36.properties.headers.additionalProperties, data: data4 };
            if (vErrors === null) {
              vErrors = [err8];
            } else {
              vErrors.push(err8);
            }
            errors++;
          }
        }
      } else {
        const err9 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "object" }, schema: schema36.properties.headers.type, parentSchema: schema36.properties.headers, data: data3 };
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
        const err10 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/type", keyword: "type", params: { type: schema36.properties.expect_status.type }, schema: schema36.properties.expect_status.type, parentSchema: schema36.properties.expect_status, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 599 || isNaN(data5)) {
          const err11 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, schema: 599, parentSchema: schema36.properties.expect_status, data: data5 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data5 < 100 || isNaN(data5)) {
          const err12 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 100 }, schema: 100, parentSchema: schema36.properties.expect_status, data: data5 };
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
          const err13 = { instancePath: instancePath + "/expect_status", schemaPath: "#/properties/expect_status/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema36.properties.expect_status, data: data5 };
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
            const err14 = { instancePath: instancePath + "/expect_status/" + i0, schemaPath: "#/properties/expect_status/items/type", keyword: "type", params: { type: "integer" }, schema: schema36.properties.expect_status.items.type, parentSchema: schema36.properties.expect_status.items, data: data6 };
            if (vErrors === null) {
              vErrors = [err14];
            } else {
              vErrors.push(err14);
            }
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 599 || isNaN(data6)) {
              const err15 = { instancePath: instancePath + "/expect_status/" + i0, schemaPath: "#/properties/expect_status/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, schema: 599, parentSchema: schema36.properties.expect_status.items, data: data6 };
              if (vErrors === null) {
                vErrors = [err15];
              } else {
                vErrors.push(err15);
              }
              errors++;
            }
            if (data6 < 100 || isNaN(data6)) {
              const err16 = { instancePath: instancePath + "/expect_status/" + i0, schemaPath: "#/properties/expect_status/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 100 }, schema: 100, parentSchema: schema36.properties.expect_status.items, data: data6 };
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
          const err17 = { instancePath: instancePath + "/save_to", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data7 };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      } else {
        const err18 = { instancePath: instancePath + "/save_to", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data7 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema36.type, parentSchema: schema36, data };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
var schema40 = { "type": "object", "required": ["type", "action"], "allOf": [{ "if": { "properties": { "action": { "enum": ["copy", "move"] } }, "required": ["action"] }, "then": { "required": ["from", "to"] } }, { "if": { "properties": { "action": { "const": "mkdir" } }, "required": ["action"] }, "then": { "required": ["to"] } }, { "if": { "properties": { "action": { "const": "write" } }, "required": ["action"] }, "then": { "required": ["to", "content"] } }, { "if": { "properties": { "action": { "enum": ["delete", "exists"] } }, "required": ["action"] }, "then": { "required": ["from"] } }, { "if": { "properties": { "action": { "const": "checksum" } }, "required": ["action"] }, "then": { "required": ["from", "expect"] } }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "file" }, "action": { "enum": ["copy", "move", "mkdir", "write", "delete", "exists", "checksum"] }, "from": { "allOf": [{ "$ref": "#/definitions/text" }] }, "to": { "allOf": [{ "$ref": "#/definitions/text" }] }, "content": { "type": "string" }, "expect": { "type": "string" }, "allow_outside": { "type": "boolean", "default": false } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        const err2 = { instancePath, schemaPath: "#/allOf/0/then/required", keyword: "required", params: { missingProperty: "from" }, schema: schema40.allOf[0].then.required, parentSchema: schema40.allOf[0].then, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      if (data.to === void 0) {
        const err3 = { instancePath, schemaPath: "#/allOf/0/then/required", keyword: "required", params: { missingProperty: "to" }, schema: schema40.allOf[0].then.required, parentSchema: schema40.allOf[0].then, data };
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
    const err4 = { instancePath, schemaPath: "#/allOf/0/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema40.allOf[0].if, parentSchema: schema40.allOf[0], data };
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
        const err7 = { instancePath, schemaPath: "#/allOf/1/then/required", keyword: "required", params: { missingProperty: "to" }, schema: schema40.allOf[1].then.required, parentSchema: schema40.allOf[1].then, data };
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
    const err8 = { instancePath, schemaPath: "#/allOf/1/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema40.allOf[1].if, parentSchema: schema40.allOf[1], data };
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
        const err11 = { instancePath, schemaPath: "#/allOf/2/then/required", keyword: "required", params: { missingProperty: "to" }, schema: schema40.allOf[2].then.required, parentSchema: schema40.allOf[2].then, data };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (data.content === void 0) {
        const err12 = { instancePath, schemaPath: "#/allOf/2/then/required", keyword: "required", params: { missingProperty: "content" }, schema: schema40.allOf[2].then.required, parentSchema: schema40.allOf[2].then, data };
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
    const err13 = { instancePath, schemaPath: "#/allOf/2/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema40.allOf[2].if, parentSchema: schema40.allOf[2], data };
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
        const err16 = { instancePath, schemaPath: "#/allOf/3/then/required", keyword: "required", params: { missingProperty: "from" }, schema: schema40.allOf[3].then.required, parentSchema: schema40.allOf[3].then, data };
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
    const err17 = { instancePath, schemaPath: "#/allOf/3/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema40.allOf[3].if, parentSchema: schema40.allOf[3], data };
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
        const err20 = { instancePath, schemaPath: "#/allOf/4/then/required", keyword: "required", params: { missingProperty: "from" }, schema: schema40.allOf[4].then.required, parentSchema: schema40.allOf[4].then, data };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (data.expect === void 0) {
        const err21 = { instancePath, schemaPath: "#/allOf/4/then/required", keyword: "required", params: { missingProperty: "expect" }, schema: schema40.allOf[4].then.required, parentSchema: schema40.allOf[4].then, data };
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
    const err22 = { instancePath, schemaPath: "#/allOf/4/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema40.allOf[4].if, parentSchema: schema40.allOf[4], data };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err23 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err23];
      } else {
        vErrors.push(err23);
      }
      errors++;
    }
    if (data.action === void 0) {
      const err24 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, schema: schema40.required, parentSchema: schema40, data };
      if (vErrors === null) {
        vErrors = [err24];
      } else {
        vErrors.push(err24);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "action" || key0 === "from" || key0 === "to" || key0 === "content" || key0 === "expect" || key0 === "allow_outside" || pattern0.test(key0))) {
        const err25 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema40, data };
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
        const err26 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "file" }, schema: "file", parentSchema: schema40.properties.type, data: data5 };
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
        const err27 = { instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema40.properties.action.enum }, schema: schema40.properties.action.enum, parentSchema: schema40.properties.action, data: data6 };
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
          const err28 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data7 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/from", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data7 };
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
          const err30 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data8 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
      } else {
        const err31 = { instancePath: instancePath + "/to", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data8 };
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
      if (typeof data9 !== "string") {
        const err32 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/type", keyword: "type", params: { type: "string" }, schema: schema40.properties.content.type, parentSchema: schema40.properties.content, data: data9 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.expect !== void 0) {
      let data10 = data.expect;
      if (typeof data10 !== "string") {
        const err33 = { instancePath: instancePath + "/expect", schemaPath: "#/properties/expect/type", keyword: "type", params: { type: "string" }, schema: schema40.properties.expect.type, parentSchema: schema40.properties.expect, data: data10 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.allow_outside !== void 0) {
      let data11 = data.allow_outside;
      if (typeof data11 !== "boolean") {
        const err34 = { instancePath: instancePath + "/allow_outside", schemaPath: "#/properties/allow_outside/type", keyword: "type", params: { type: "boolean" }, schema: schema40.properties.allow_outside.type, parentSchema: schema40.properties.allow_outside, data: data11 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema40.type, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var schema43 = { "type": "object", "required": ["type", "path"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "type": { "const": "plan" }, "path": { "allOf": [{ "$ref": "#/definitions/text" }] }, "params": { "type": "object", "propertyNames": { "$ref": "#/definitions/name" }, "additionalProperties": { "type": ["string", "number", "boolean"] } } } };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.path === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, schema: schema43.required, parentSchema: schema43, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "type" || key0 === "path" || key0 === "params" || pattern0.test(key0))) {
        const err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema43, data };
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
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "plan" }, schema: "plan", parentSchema: schema43.properties.type, data: data0 };
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
          const err4 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data1 };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/path", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data1 };
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
            const err7 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema12.not, parentSchema: schema12, data: key1, propertyName: key1 };
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
              const err8 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema12, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
            if (!pattern2.test(key1)) {
              const err9 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema12, data: key1, propertyName: key1 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          } else {
            const err10 = { instancePath: instancePath + "/params", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema12.type, parentSchema: schema12, data: key1, propertyName: key1 };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
          var valid3 = _errs9 === errors;
          if (!valid3) {
            const err11 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/propertyNames", keyword: "propertyNames", params: { propertyName: key1 }, schema: schema43.properties.params.propertyNames, parentSchema: schema43.properties.params, data: data2 };
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
            const err12 = { instancePath: instancePath + "/params/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/params/additionalProperties/type", keyword: "type", params: { type: schema43.properties.params.additionalProperties.type }, schema: schema43.properties.params.additionalProperties.type, parentSchema: schema43.properties.params.additionalProperties, data: data3 };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/params", schemaPath: "#/properties/params/type", keyword: "type", params: { type: "object" }, schema: schema43.properties.params.type, parentSchema: schema43.properties.params, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  } else {
    const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema43.type, parentSchema: schema43, data };
    if (vErrors === null) {
      vErrors = [err14];
    } else {
      vErrors.push(err14);
    }
    errors++;
  }
  validate23.errors = vErrors;
  return errors === 0;
}
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, schema: schema28.required, parentSchema: schema28, data };
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
        if (!validate18(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate18.errors : vErrors.concat(validate18.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "shell") {
        if (!validate19(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "powershell") {
        if (!validate20(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "http") {
        if (!validate21(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "file") {
        if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "plan") {
        if (!validate23(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "approval") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            const err1 = { instancePath, schemaPath: "#/definitions/approval_def/required", keyword: "required", params: { missingProperty: "type" }, schema: schema46.required, parentSchema: schema46, data };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
          for (const key0 in data) {
            if (!(key0 === "type" || key0 === "message" || pattern0.test(key0))) {
              const err2 = { instancePath, schemaPath: "#/definitions/approval_def/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema46, data };
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
            if ("approval" !== data0) {
              const err3 = { instancePath: instancePath + "/type", schemaPath: "#/definitions/approval_def/properties/type/const", keyword: "const", params: { allowedValue: "approval" }, schema: "approval", parentSchema: schema46.properties.type, data: data0 };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
            }
          }
          if (data.message !== void 0) {
            let data1 = data.message;
            if (typeof data1 !== "string") {
              const err4 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/approval_def/properties/message/type", keyword: "type", params: { type: "string" }, schema: schema46.properties.message.type, parentSchema: schema46.properties.message, data: data1 };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
        } else {
          const err5 = { instancePath, schemaPath: "#/definitions/approval_def/type", keyword: "type", params: { type: "object" }, schema: schema46.type, parentSchema: schema46, data };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else if (tag0 === "assert") {
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            const err6 = { instancePath, schemaPath: "#/definitions/assert_def/required", keyword: "required", params: { missingProperty: "type" }, schema: schema47.required, parentSchema: schema47, data };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
          if (data.expr === void 0) {
            const err7 = { instancePath, schemaPath: "#/definitions/assert_def/required", keyword: "required", params: { missingProperty: "expr" }, schema: schema47.required, parentSchema: schema47, data };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
          for (const key1 in data) {
            if (!(key1 === "type" || key1 === "expr" || key1 === "message" || pattern0.test(key1))) {
              const err8 = { instancePath, schemaPath: "#/definitions/assert_def/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema47, data };
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            }
          }
          if (data.type !== void 0) {
            let data2 = data.type;
            if ("assert" !== data2) {
              const err9 = { instancePath: instancePath + "/type", schemaPath: "#/definitions/assert_def/properties/type/const", keyword: "const", params: { allowedValue: "assert" }, schema: "assert", parentSchema: schema47.properties.type, data: data2 };
              if (vErrors === null) {
                vErrors = [err9];
              } else {
                vErrors.push(err9);
              }
              errors++;
            }
          }
          if (data.expr !== void 0) {
            let data3 = data.expr;
            if (typeof data3 !== "string") {
              const err10 = { instancePath: instancePath + "/expr", schemaPath: "#/definitions/assert_def/properties/expr/type", keyword: "type", params: { type: "string" }, schema: schema47.properties.expr.type, parentSchema: schema47.properties.expr, data: data3 };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
          }
          if (data.message !== void 0) {
            let data4 = data.message;
            if (typeof data4 !== "string") {
              const err11 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/assert_def/properties/message/type", keyword: "type", params: { type: "string" }, schema: schema47.properties.message.type, parentSchema: schema47.properties.message, data: data4 };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          }
        } else {
          const err12 = { instancePath, schemaPath: "#/definitions/assert_def/type", keyword: "type", params: { type: "object" }, schema: schema47.type, parentSchema: schema47, data };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, schema: schema28.discriminator, parentSchema: schema28, data };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    } else {
      const err14 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, schema: schema28.discriminator, parentSchema: schema28, data };
      if (vErrors === null) {
        vErrors = [err14];
      } else {
        vErrors.push(err14);
      }
      errors++;
    }
  } else {
    const err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema28.type, parentSchema: schema28, data };
    if (vErrors === null) {
      vErrors = [err15];
    } else {
      vErrors.push(err15);
    }
    errors++;
  }
  validate17.errors = vErrors;
  return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      const _errs1 = errors;
      if (typeof key0 === "string") {
        if (func3(key0) < 1) {
          const err0 = { instancePath, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
        if (!pattern5.test(key0)) {
          const err1 = { instancePath, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema19, data: key0, propertyName: key0 };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema19.type, parentSchema: schema19, data: key0, propertyName: key0 };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        const err3 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, schema: schema18.propertyNames, parentSchema: schema18, data };
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
        const err4 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, schema: schema18.additionalProperties.type, parentSchema: schema18.additionalProperties, data: data0 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
  } else {
    const err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema18.type, parentSchema: schema18, data };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  }
  validate31.errors = vErrors;
  return errors === 0;
}
var schema53 = { "type": ["integer", "object"], "minimum": 0, "maximum": 1e4, "required": ["max"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "max": { "type": "integer", "minimum": 0, "maximum": 1e4 }, "delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 1 }, "backoff_factor": { "type": "number", "minimum": 1, "maximum": 1e3, "default": 2 }, "max_delay_sec": { "allOf": [{ "$ref": "#/definitions/seconds" }], "default": 60 }, "jitter": { "enum": ["full", "none"], "default": "full" }, "on": { "type": "array", "items": { "$ref": "#/definitions/failure_class" } }, "exit_codes": { "type": "array", "items": { "type": "integer" } } } };
var schema56 = { "enum": ["exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled"] };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data)) && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema53.type }, schema: schema53.type, parentSchema: schema53, data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 1e4 || isNaN(data)) {
      const err1 = { instancePath, schemaPath: "#/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema53, data };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data < 0 || isNaN(data)) {
      const err2 = { instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema53, data };
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
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "max" }, schema: schema53.required, parentSchema: schema53, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "max" || key0 === "delay_sec" || key0 === "backoff_factor" || key0 === "max_delay_sec" || key0 === "jitter" || key0 === "on" || key0 === "exit_codes" || pattern0.test(key0))) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema53, data };
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
        const err5 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/type", keyword: "type", params: { type: "integer" }, schema: schema53.properties.max.type, parentSchema: schema53.properties.max, data: data0 };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1e4 || isNaN(data0)) {
          const err6 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e4 }, schema: 1e4, parentSchema: schema53.properties.max, data: data0 };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err7 = { instancePath: instancePath + "/max", schemaPath: "#/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema53.properties.max, data: data0 };
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
          const err8 = { instancePath: instancePath + "/delay_sec", schemaPath: "#/definitions/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema54, data: data1 };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err9 = { instancePath: instancePath + "/delay_sec", schemaPath: "#/definitions/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema54, data: data1 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/delay_sec", schemaPath: "#/definitions/seconds/type", keyword: "type", params: { type: "number" }, schema: schema54.type, parentSchema: schema54, data: data1 };
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
          const err11 = { instancePath: instancePath + "/backoff_factor", schemaPath: "#/properties/backoff_factor/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, schema: 1e3, parentSchema: schema53.properties.backoff_factor, data: data2 };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err12 = { instancePath: instancePath + "/backoff_factor", schemaPath: "#/properties/backoff_factor/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, schema: 1, parentSchema: schema53.properties.backoff_factor, data: data2 };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = { instancePath: instancePath + "/backoff_factor", schemaPath: "#/properties/backoff_factor/type", keyword: "type", params: { type: "number" }, schema: schema53.properties.backoff_factor.type, parentSchema: schema53.properties.backoff_factor, data: data2 };
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
          const err14 = { instancePath: instancePath + "/max_delay_sec", schemaPath: "#/definitions/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema54, data: data3 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          const err15 = { instancePath: instancePath + "/max_delay_sec", schemaPath: "#/definitions/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema54, data: data3 };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/max_delay_sec", schemaPath: "#/definitions/seconds/type", keyword: "type", params: { type: "number" }, schema: schema54.type, parentSchema: schema54, data: data3 };
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
        const err17 = { instancePath: instancePath + "/jitter", schemaPath: "#/properties/jitter/enum", keyword: "enum", params: { allowedValues: schema53.properties.jitter.enum }, schema: schema53.properties.jitter.enum, parentSchema: schema53.properties.jitter, data: data4 };
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
            const err18 = { instancePath: instancePath + "/on/" + i0, schemaPath: "#/definitions/failure_class/enum", keyword: "enum", params: { allowedValues: schema56.enum }, schema: schema56.enum, parentSchema: schema56, data: data6 };
            if (vErrors === null) {
              vErrors = [err18];
            } else {
              vErrors.push(err18);
            }
            errors++;
          }
        }
      } else {
        const err19 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.on.type, parentSchema: schema53.properties.on, data: data5 };
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
            const err20 = { instancePath: instancePath + "/exit_codes/" + i1, schemaPath: "#/properties/exit_codes/items/type", keyword: "type", params: { type: "integer" }, schema: schema53.properties.exit_codes.items.type, parentSchema: schema53.properties.exit_codes.items, data: data8 };
            if (vErrors === null) {
              vErrors = [err20];
            } else {
              vErrors.push(err20);
            }
            errors++;
          }
        }
      } else {
        const err21 = { instancePath: instancePath + "/exit_codes", schemaPath: "#/properties/exit_codes/type", keyword: "type", params: { type: "array" }, schema: schema53.properties.exit_codes.type, parentSchema: schema53.properties.exit_codes, data: data7 };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  }
  validate33.errors = vErrors;
  return errors === 0;
}
var schema60 = { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "items": { "$ref": "#/definitions/matcher" } }, "else": { "$ref": "#/definitions/matcher" } };
var schema61 = { "type": ["string", "object"], "minLength": 1, "anyOf": [{ "required": ["pattern"] }, { "required": ["base"] }], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "base": { "type": "string" }, "owner": { "type": "string" }, "source": { "type": "string" }, "applyTo": { "enum": ["allDocuments", "openDocuments", "closedDocuments"] }, "severity": { "enum": ["error", "warning", "info"] }, "fileLocation": { "type": ["string", "array"] }, "pattern": { "$ref": "#/definitions/matcher_pattern" }, "background": { "type": ["object", "boolean"] }, "watching": { "type": ["object", "boolean"] } } };
var schema62 = { "type": ["string", "object", "array"], "if": { "type": "array" }, "then": { "minItems": 1, "items": { "$ref": "#/definitions/line_pattern" } }, "else": { "type": ["string", "object"], "minLength": 1, "if": { "type": "object" }, "then": { "$ref": "#/definitions/line_pattern" } } };
var schema63 = { "type": "object", "required": ["regexp"], "additionalProperties": false, "patternProperties": { "^x-": {} }, "properties": { "regexp": { "type": "string" }, "kind": { "enum": ["location", "file"] }, "file": { "$ref": "#/definitions/group" }, "location": { "$ref": "#/definitions/group" }, "line": { "$ref": "#/definitions/group" }, "column": { "$ref": "#/definitions/group" }, "endLine": { "$ref": "#/definitions/group" }, "endColumn": { "$ref": "#/definitions/group" }, "severity": { "$ref": "#/definitions/group" }, "code": { "$ref": "#/definitions/group" }, "message": { "$ref": "#/definitions/group" }, "loop": { "type": "boolean" } } };
var schema64 = { "type": "integer", "minimum": 0 };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.regexp === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "regexp" }, schema: schema63.required, parentSchema: schema63, data };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(func2.call(schema63.properties, key0) || pattern0.test(key0))) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema63, data };
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
        const err2 = { instancePath: instancePath + "/regexp", schemaPath: "#/properties/regexp/type", keyword: "type", params: { type: "string" }, schema: schema63.properties.regexp.type, parentSchema: schema63.properties.regexp, data: data0 };
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
        const err3 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema63.properties.kind.enum }, schema: schema63.properties.kind.enum, parentSchema: schema63.properties.kind, data: data1 };
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
        const err4 = { instancePath: instancePath + "/file", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data2 };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          const err5 = { instancePath: instancePath + "/file", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data2 };
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
        const err6 = { instancePath: instancePath + "/location", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data3 };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          const err7 = { instancePath: instancePath + "/location", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data3 };
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
        const err8 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data4 };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          const err9 = { instancePath: instancePath + "/line", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data4 };
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
        const err10 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data5 };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          const err11 = { instancePath: instancePath + "/column", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data5 };
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
        const err12 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data6 };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          const err13 = { instancePath: instancePath + "/endLine", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data6 };
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
        const err14 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data7 };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 < 0 || isNaN(data7)) {
          const err15 = { instancePath: instancePath + "/endColumn", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data7 };
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
        const err16 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data8 };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          const err17 = { instancePath: instancePath + "/severity", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data8 };
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
        const err18 = { instancePath: instancePath + "/code", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data9 };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          const err19 = { instancePath: instancePath + "/code", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data9 };
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
        const err20 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/group/type", keyword: "type", params: { type: "integer" }, schema: schema64.type, parentSchema: schema64, data: data10 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 0 || isNaN(data10)) {
          const err21 = { instancePath: instancePath + "/message", schemaPath: "#/definitions/group/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema64, data: data10 };
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
        const err22 = { instancePath: instancePath + "/loop", schemaPath: "#/properties/loop/type", keyword: "type", params: { type: "boolean" }, schema: schema63.properties.loop.type, parentSchema: schema63.properties.loop, data: data11 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
  } else {
    const err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema63.type, parentSchema: schema63, data };
    if (vErrors === null) {
      vErrors = [err23];
    } else {
      vErrors.push(err23);
    }
    errors++;
  }
  validate38.errors = vErrors;
  return errors === 0;
}
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if ((!data || typeof data != "object") && typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema62.type }, schema: schema62.type, parentSchema: schema62, data };
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
        const err2 = { instancePath, schemaPath: "#/then/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema62.then, data };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        if (!validate38(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
          vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
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
      const err3 = { instancePath, schemaPath: "#/else/type", keyword: "type", params: { type: schema62.else.type }, schema: schema62.else.type, parentSchema: schema62.else, data };
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
      if (!validate38(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs11 === errors;
      valid3 = _valid1;
    }
    if (!valid3) {
      const err5 = { instancePath, schemaPath: "#/else/if", keyword: "if", params: { failingKeyword: "then" }, schema: schema62.else.if, parentSchema: schema62.else, data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (typeof data === "string") {
      if (func3(data) < 1) {
        const err6 = { instancePath, schemaPath: "#/else/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema62.else, data };
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
    const err7 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, schema: schema62.if, parentSchema: schema62, data };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema61.type }, schema: schema61.type, parentSchema: schema61, data };
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
      const err1 = { instancePath, schemaPath: "#/anyOf/0/required", keyword: "required", params: { missingProperty: "pattern" }, schema: schema61.anyOf[0].required, parentSchema: schema61.anyOf[0], data };
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
        const err2 = { instancePath, schemaPath: "#/anyOf/1/required", keyword: "required", params: { missingProperty: "base" }, schema: schema61.anyOf[1].required, parentSchema: schema61.anyOf[1], data };
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
    const err3 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, schema: schema61.anyOf, parentSchema: schema61, data };
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
      const err4 = { instancePath, schemaPath: "#/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema61, data };
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
      if (!(func2.call(schema61.properties, key0) || pattern0.test(key0))) {
        const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema61, data };
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
        const err6 = { instancePath: instancePath + "/base", schemaPath: "#/properties/base/type", keyword: "type", params: { type: "string" }, schema: schema61.properties.base.type, parentSchema: schema61.properties.base, data: data0 };
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
        const err7 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, schema: schema61.properties.owner.type, parentSchema: schema61.properties.owner, data: data1 };
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
        const err8 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, schema: schema61.properties.source.type, parentSchema: schema61.properties.source, data: data2 };
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
        const err9 = { instancePath: instancePath + "/applyTo", schemaPath: "#/properties/applyTo/enum", keyword: "enum", params: { allowedValues: schema61.properties.applyTo.enum }, schema: schema61.properties.applyTo.enum, parentSchema: schema61.properties.applyTo, data: data3 };
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
        const err10 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema61.properties.severity.enum }, schema: schema61.properties.severity.enum, parentSchema: schema61.properties.severity, data: data4 };
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
        const err11 = { instancePath: instancePath + "/fileLocation", schemaPath: "#/properties/fileLocation/type", keyword: "type", params: { type: schema61.properties.fileLocation.type }, schema: schema61.properties.fileLocation.type, parentSchema: schema61.properties.fileLocation, data: data5 };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.pattern !== void 0) {
      if (!validate37(data.pattern, { instancePath: instancePath + "/pattern", parentData: data, parentDataProperty: "pattern", rootData })) {
        vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
        errors = vErrors.length;
      }
    }
    if (data.background !== void 0) {
      let data7 = data.background;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7)) && typeof data7 !== "boolean") {
        const err12 = { instancePath: instancePath + "/background", schemaPath: "#/properties/background/type", keyword: "type", params: { type: schema61.properties.background.type }, schema: schema61.properties.background.type, parentSchema: schema61.properties.background, data: data7 };
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
        const err13 = { instancePath: instancePath + "/watching", schemaPath: "#/properties/watching/type", keyword: "type", params: { type: schema61.properties.watching.type }, schema: schema61.properties.watching.type, parentSchema: schema61.properties.watching, data: data8 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
  }
  validate36.errors = vErrors;
  return errors === 0;
}
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if ((!data || typeof data != "object") && typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema60.type }, schema: schema60.type, parentSchema: schema60, data };
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
        if (!validate36(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData })) {
          vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
          errors = vErrors.length;
        }
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = "then";
  } else {
    const _errs6 = errors;
    if (!validate36(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs6 === errors;
    valid0 = _valid0;
    ifClause0 = "else";
  }
  if (!valid0) {
    const err2 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: ifClause0 }, schema: schema60.if, parentSchema: schema60, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate35.errors = vErrors;
  return errors === 0;
}
var schema75 = { "type": "array", "items": { "$ref": "#/definitions/text" } };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 === "string") {
        if (func3(data0) < 1) {
          const err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data0 };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        }
      } else {
        const err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data0 };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, schema: schema75.type, parentSchema: schema75, data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate45.errors = vErrors;
  return errors === 0;
}
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.command === void 0) {
      const err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "command" }, schema: schema25.oneOf[0].required, parentSchema: schema25.oneOf[0], data };
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
      const err1 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "step_def" }, schema: schema25.oneOf[1].required, parentSchema: schema25.oneOf[1], data };
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
    const err2 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, schema: schema25.oneOf, parentSchema: schema25, data };
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
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, schema: schema25.required, parentSchema: schema25, data };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(func2.call(schema25.properties, key0) || pattern0.test(key0))) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema25, data };
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
        const err6 = { instancePath, schemaPath: "#/dependencies/args/not", keyword: "not", params: {}, schema: schema25.dependencies.args.not, parentSchema: schema25.dependencies.args, data };
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
        const err8 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema12.not, parentSchema: schema12, data: data0 };
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
          const err9 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema12, data: data0 };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        if (!pattern2.test(data0)) {
          const err10 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema12, data: data0 };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema12.type, parentSchema: schema12, data: data0 };
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
        const err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.name.type, parentSchema: schema25.properties.name, data: data1 };
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
      if (typeof data2 !== "string") {
        const err13 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.description.type, parentSchema: schema25.properties.description, data: data2 };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.command !== void 0) {
      let data3 = data.command;
      if (typeof data3 === "string") {
        if (func3(data3) < 1) {
          const err14 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data3 };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      } else {
        const err15 = { instancePath: instancePath + "/command", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data3 };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.args !== void 0) {
      let data4 = data.args;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== "string") {
            const err16 = { instancePath: instancePath + "/args/" + i0, schemaPath: "#/properties/args/items/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.args.items.type, parentSchema: schema25.properties.args.items, data: data5 };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = { instancePath: instancePath + "/args", schemaPath: "#/properties/args/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.args.type, parentSchema: schema25.properties.args, data: data4 };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.step_def !== void 0) {
      if (!validate17(data.step_def, { instancePath: instancePath + "/step_def", parentData: data, parentDataProperty: "step_def", rootData })) {
        vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
        errors = vErrors.length;
      }
    }
    if (data.cwd !== void 0) {
      let data7 = data.cwd;
      if (typeof data7 === "string") {
        if (func3(data7) < 1) {
          const err18 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data7 };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      } else {
        const err19 = { instancePath: instancePath + "/cwd", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data7 };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.env !== void 0) {
      if (!validate31(data.env, { instancePath: instancePath + "/env", parentData: data, parentDataProperty: "env", rootData })) {
        vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
        errors = vErrors.length;
      }
    }
    if (data.stdin !== void 0) {
      let data9 = data.stdin;
      if (typeof data9 !== "string") {
        const err20 = { instancePath: instancePath + "/stdin", schemaPath: "#/properties/stdin/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.stdin.type, parentSchema: schema25.properties.stdin, data: data9 };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data.depends_on !== void 0) {
      let data10 = data.depends_on;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (typeof data11 !== "string") {
            const err21 = { instancePath: instancePath + "/depends_on/" + i1, schemaPath: "#/properties/depends_on/items/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.depends_on.items.type, parentSchema: schema25.properties.depends_on.items, data: data11 };
            if (vErrors === null) {
              vErrors = [err21];
            } else {
              vErrors.push(err21);
            }
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/depends_on", schemaPath: "#/properties/depends_on/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.depends_on.type, parentSchema: schema25.properties.depends_on, data: data10 };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.trigger_rule !== void 0) {
      let data12 = data.trigger_rule;
      if (!(data12 === "none_failed" || data12 === "all_success" || data12 === "all_done" || data12 === "one_success" || data12 === "none_failed_min_one_success")) {
        const err23 = { instancePath: instancePath + "/trigger_rule", schemaPath: "#/properties/trigger_rule/enum", keyword: "enum", params: { allowedValues: schema25.properties.trigger_rule.enum }, schema: schema25.properties.trigger_rule.enum, parentSchema: schema25.properties.trigger_rule, data: data12 };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.condition !== void 0) {
      let data13 = data.condition;
      if (typeof data13 !== "string") {
        const err24 = { instancePath: instancePath + "/condition", schemaPath: "#/properties/condition/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.condition.type, parentSchema: schema25.properties.condition, data: data13 };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.skip_if !== void 0) {
      let data14 = data.skip_if;
      if (typeof data14 !== "string" && !Array.isArray(data14)) {
        const err25 = { instancePath: instancePath + "/skip_if", schemaPath: "#/properties/skip_if/type", keyword: "type", params: { type: schema25.properties.skip_if.type }, schema: schema25.properties.skip_if.type, parentSchema: schema25.properties.skip_if, data: data14 };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
      if (Array.isArray(data14)) {
        const len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data15 = data14[i2];
          if (typeof data15 !== "string") {
            const err26 = { instancePath: instancePath + "/skip_if/" + i2, schemaPath: "#/properties/skip_if/items/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.skip_if.items.type, parentSchema: schema25.properties.skip_if.items, data: data15 };
            if (vErrors === null) {
              vErrors = [err26];
            } else {
              vErrors.push(err26);
            }
            errors++;
          }
        }
      }
    }
    if (data.timeout_sec !== void 0) {
      let data16 = data.timeout_sec;
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 > 2e6 || isNaN(data16)) {
          const err27 = { instancePath: instancePath + "/timeout_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data16 };
          if (vErrors === null) {
            vErrors = [err27];
          } else {
            vErrors.push(err27);
          }
          errors++;
        }
        if (data16 <= 0 || isNaN(data16)) {
          const err28 = { instancePath: instancePath + "/timeout_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data16 };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
      } else {
        const err29 = { instancePath: instancePath + "/timeout_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data16 };
        if (vErrors === null) {
          vErrors = [err29];
        } else {
          vErrors.push(err29);
        }
        errors++;
      }
    }
    if (data.max_step_duration_sec !== void 0) {
      let data17 = data.max_step_duration_sec;
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 > 2e6 || isNaN(data17)) {
          const err30 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema15, data: data17 };
          if (vErrors === null) {
            vErrors = [err30];
          } else {
            vErrors.push(err30);
          }
          errors++;
        }
        if (data17 <= 0 || isNaN(data17)) {
          const err31 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, schema: 0, parentSchema: schema15, data: data17 };
          if (vErrors === null) {
            vErrors = [err31];
          } else {
            vErrors.push(err31);
          }
          errors++;
        }
      } else {
        const err32 = { instancePath: instancePath + "/max_step_duration_sec", schemaPath: "#/definitions/positive_seconds/type", keyword: "type", params: { type: "number" }, schema: schema15.type, parentSchema: schema15, data: data17 };
        if (vErrors === null) {
          vErrors = [err32];
        } else {
          vErrors.push(err32);
        }
        errors++;
      }
    }
    if (data.retries !== void 0) {
      if (!validate33(data.retries, { instancePath: instancePath + "/retries", parentData: data, parentDataProperty: "retries", rootData })) {
        vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
        errors = vErrors.length;
      }
    }
    if (data.on_failure !== void 0) {
      let data19 = data.on_failure;
      if (!(data19 === "abort" || data19 === "skip_dependents" || data19 === "continue" || data19 === "fallback_step")) {
        const err33 = { instancePath: instancePath + "/on_failure", schemaPath: "#/properties/on_failure/enum", keyword: "enum", params: { allowedValues: schema25.properties.on_failure.enum }, schema: schema25.properties.on_failure.enum, parentSchema: schema25.properties.on_failure, data: data19 };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.fallback_step !== void 0) {
      let data20 = data.fallback_step;
      if (typeof data20 !== "string") {
        const err34 = { instancePath: instancePath + "/fallback_step", schemaPath: "#/properties/fallback_step/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.fallback_step.type, parentSchema: schema25.properties.fallback_step, data: data20 };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
    if (data.critical !== void 0) {
      let data21 = data.critical;
      if (typeof data21 !== "boolean") {
        const err35 = { instancePath: instancePath + "/critical", schemaPath: "#/properties/critical/type", keyword: "type", params: { type: "boolean" }, schema: schema25.properties.critical.type, parentSchema: schema25.properties.critical, data: data21 };
        if (vErrors === null) {
          vErrors = [err35];
        } else {
          vErrors.push(err35);
        }
        errors++;
      }
    }
    if (data.provides !== void 0) {
      let data22 = data.provides;
      if (Array.isArray(data22)) {
        const len3 = data22.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data23 = data22[i3];
          const _errs65 = errors;
          const _errs66 = errors;
          if (!(data23 === "in" || data23 === "true" || data23 === "false" || data23 === "null" || data23 === "__proto__")) {
            const err36 = {};
            if (vErrors === null) {
              vErrors = [err36];
            } else {
              vErrors.push(err36);
            }
            errors++;
          }
          var valid25 = _errs66 === errors;
          if (valid25) {
            const err37 = { instancePath: instancePath + "/provides/" + i3, schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema12.not, parentSchema: schema12, data: data23 };
            if (vErrors === null) {
              vErrors = [err37];
            } else {
              vErrors.push(err37);
            }
            errors++;
          } else {
            errors = _errs65;
            if (vErrors !== null) {
              if (_errs65) {
                vErrors.length = _errs65;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof data23 === "string") {
            if (func3(data23) > 64) {
              const err38 = { instancePath: instancePath + "/provides/" + i3, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema12, data: data23 };
              if (vErrors === null) {
                vErrors = [err38];
              } else {
                vErrors.push(err38);
              }
              errors++;
            }
            if (!pattern2.test(data23)) {
              const err39 = { instancePath: instancePath + "/provides/" + i3, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema12, data: data23 };
              if (vErrors === null) {
                vErrors = [err39];
              } else {
                vErrors.push(err39);
              }
              errors++;
            }
          } else {
            const err40 = { instancePath: instancePath + "/provides/" + i3, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema12.type, parentSchema: schema12, data: data23 };
            if (vErrors === null) {
              vErrors = [err40];
            } else {
              vErrors.push(err40);
            }
            errors++;
          }
        }
      } else {
        const err41 = { instancePath: instancePath + "/provides", schemaPath: "#/properties/provides/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.provides.type, parentSchema: schema25.properties.provides, data: data22 };
        if (vErrors === null) {
          vErrors = [err41];
        } else {
          vErrors.push(err41);
        }
        errors++;
      }
    }
    if (data.consumes !== void 0) {
      let data24 = data.consumes;
      if (Array.isArray(data24)) {
        const len4 = data24.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data25 = data24[i4];
          if (typeof data25 !== "string") {
            const err42 = { instancePath: instancePath + "/consumes/" + i4, schemaPath: "#/properties/consumes/items/type", keyword: "type", params: { type: "string" }, schema: schema25.properties.consumes.items.type, parentSchema: schema25.properties.consumes.items, data: data25 };
            if (vErrors === null) {
              vErrors = [err42];
            } else {
              vErrors.push(err42);
            }
            errors++;
          }
        }
      } else {
        const err43 = { instancePath: instancePath + "/consumes", schemaPath: "#/properties/consumes/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.consumes.type, parentSchema: schema25.properties.consumes, data: data24 };
        if (vErrors === null) {
          vErrors = [err43];
        } else {
          vErrors.push(err43);
        }
        errors++;
      }
    }
    if (data.locks !== void 0) {
      let data26 = data.locks;
      if (Array.isArray(data26)) {
        const len5 = data26.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data27 = data26[i5];
          const _errs76 = errors;
          const _errs77 = errors;
          if (!(data27 === "in" || data27 === "true" || data27 === "false" || data27 === "null" || data27 === "__proto__")) {
            const err44 = {};
            if (vErrors === null) {
              vErrors = [err44];
            } else {
              vErrors.push(err44);
            }
            errors++;
          }
          var valid31 = _errs77 === errors;
          if (valid31) {
            const err45 = { instancePath: instancePath + "/locks/" + i5, schemaPath: "#/definitions/name/not", keyword: "not", params: {}, schema: schema12.not, parentSchema: schema12, data: data27 };
            if (vErrors === null) {
              vErrors = [err45];
            } else {
              vErrors.push(err45);
            }
            errors++;
          } else {
            errors = _errs76;
            if (vErrors !== null) {
              if (_errs76) {
                vErrors.length = _errs76;
              } else {
                vErrors = null;
              }
            }
          }
          if (typeof data27 === "string") {
            if (func3(data27) > 64) {
              const err46 = { instancePath: instancePath + "/locks/" + i5, schemaPath: "#/definitions/name/maxLength", keyword: "maxLength", params: { limit: 64 }, schema: 64, parentSchema: schema12, data: data27 };
              if (vErrors === null) {
                vErrors = [err46];
              } else {
                vErrors.push(err46);
              }
              errors++;
            }
            if (!pattern2.test(data27)) {
              const err47 = { instancePath: instancePath + "/locks/" + i5, schemaPath: "#/definitions/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, schema: "^[A-Za-z_][A-Za-z0-9_]*$", parentSchema: schema12, data: data27 };
              if (vErrors === null) {
                vErrors = [err47];
              } else {
                vErrors.push(err47);
              }
              errors++;
            }
          } else {
            const err48 = { instancePath: instancePath + "/locks/" + i5, schemaPath: "#/definitions/name/type", keyword: "type", params: { type: "string" }, schema: schema12.type, parentSchema: schema12, data: data27 };
            if (vErrors === null) {
              vErrors = [err48];
            } else {
              vErrors.push(err48);
            }
            errors++;
          }
        }
      } else {
        const err49 = { instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.locks.type, parentSchema: schema25.properties.locks, data: data26 };
        if (vErrors === null) {
          vErrors = [err49];
        } else {
          vErrors.push(err49);
        }
        errors++;
      }
    }
    if (data.tool !== void 0) {
      let data28 = data.tool;
      if (typeof data28 === "string") {
        if (func3(data28) < 1) {
          const err50 = { instancePath: instancePath + "/tool", schemaPath: "#/definitions/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema27, data: data28 };
          if (vErrors === null) {
            vErrors = [err50];
          } else {
            vErrors.push(err50);
          }
          errors++;
        }
      } else {
        const err51 = { instancePath: instancePath + "/tool", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" }, schema: schema27.type, parentSchema: schema27, data: data28 };
        if (vErrors === null) {
          vErrors = [err51];
        } else {
          vErrors.push(err51);
        }
        errors++;
      }
    }
    if (data.problem_matcher !== void 0) {
      if (!validate35(data.problem_matcher, { instancePath: instancePath + "/problem_matcher", parentData: data, parentDataProperty: "problem_matcher", rootData })) {
        vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
        errors = vErrors.length;
      }
    }
    if (data.idempotent !== void 0) {
      let data30 = data.idempotent;
      if (typeof data30 !== "boolean") {
        const err52 = { instancePath: instancePath + "/idempotent", schemaPath: "#/properties/idempotent/type", keyword: "type", params: { type: "boolean" }, schema: schema25.properties.idempotent.type, parentSchema: schema25.properties.idempotent, data: data30 };
        if (vErrors === null) {
          vErrors = [err52];
        } else {
          vErrors.push(err52);
        }
        errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data31 = data.secrets;
      if (Array.isArray(data31)) {
        const len6 = data31.length;
        for (let i6 = 0; i6 < len6; i6++) {
          let data32 = data31[i6];
          if (typeof data32 === "string") {
            if (func3(data32) < 1) {
              const err53 = { instancePath: instancePath + "/secrets/" + i6, schemaPath: "#/definitions/variable_name/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema19, data: data32 };
              if (vErrors === null) {
                vErrors = [err53];
              } else {
                vErrors.push(err53);
              }
              errors++;
            }
            if (!pattern5.test(data32)) {
              const err54 = { instancePath: instancePath + "/secrets/" + i6, schemaPath: "#/definitions/variable_name/pattern", keyword: "pattern", params: { pattern: "^[^=\\u0000]*$" }, schema: "^[^=\\u0000]*$", parentSchema: schema19, data: data32 };
              if (vErrors === null) {
                vErrors = [err54];
              } else {
                vErrors.push(err54);
              }
              errors++;
            }
          } else {
            const err55 = { instancePath: instancePath + "/secrets/" + i6, schemaPath: "#/definitions/variable_name/type", keyword: "type", params: { type: "string" }, schema: schema19.type, parentSchema: schema19, data: data32 };
            if (vErrors === null) {
              vErrors = [err55];
            } else {
              vErrors.push(err55);
            }
            errors++;
          }
        }
      } else {
        const err56 = { instancePath: instancePath + "/secrets", schemaPath: "#/properties/secrets/type", keyword: "type", params: { type: "array" }, schema: schema25.properties.secrets.type, parentSchema: schema25.properties.secrets, data: data31 };
        if (vErrors === null) {
          vErrors = [err56];
        } else {
          vErrors.push(err56);
        }
        errors++;
      }
    }
    if (data.output !== void 0) {
      let data33 = data.output;
      if (!(data33 === "combined" || data33 === "split")) {
        const err57 = { instancePath: instancePath + "/output", schemaPath: "#/properties/output/enum", keyword: "enum", params: { allowedValues: schema25.properties.output.enum }, schema: schema25.properties.output.enum, parentSchema: schema25.properties.output, data: data33 };
        if (vErrors === null) {
          vErrors = [err57];
        } else {
          vErrors.push(err57);
        }
        errors++;
      }
    }
    if (data.stop_signal !== void 0) {
      let data34 = data.stop_signal;
      if (!(data34 === "SIGTERM" || data34 === "SIGINT" || data34 === "SIGHUP" || data34 === "SIGQUIT" || data34 === "SIGUSR1" || data34 === "SIGUSR2" || data34 === "SIGABRT" || data34 === "SIGALRM" || data34 === "SIGPIPE" || data34 === "SIGWINCH" || data34 === "SIGKILL")) {
        const err58 = { instancePath: instancePath + "/stop_signal", schemaPath: "#/properties/stop_signal/enum", keyword: "enum", params: { allowedValues: schema25.properties.stop_signal.enum }, schema: schema25.properties.stop_signal.enum, parentSchema: schema25.properties.stop_signal, data: data34 };
        if (vErrors === null) {
          vErrors = [err58];
        } else {
          vErrors.push(err58);
        }
        errors++;
      }
    }
    if (data.kill_grace_sec !== void 0) {
      let data35 = data.kill_grace_sec;
      if (typeof data35 == "number" && isFinite(data35)) {
        if (data35 > 2e6 || isNaN(data35)) {
          const err59 = { instancePath: instancePath + "/kill_grace_sec", schemaPath: "#/definitions/seconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2e6 }, schema: 2e6, parentSchema: schema54, data: data35 };
          if (vErrors === null) {
            vErrors = [err59];
          } else {
            vErrors.push(err59);
          }
          errors++;
        }
        if (data35 < 0 || isNaN(data35)) {
          const err60 = { instancePath: instancePath + "/kill_grace_sec", schemaPath: "#/definitions/seconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, schema: 0, parentSchema: schema54, data: data35 };
          if (vErrors === null) {
            vErrors = [err60];
          } else {
            vErrors.push(err60);
          }
          errors++;
        }
      } else {
        const err61 = { instancePath: instancePath + "/kill_grace_sec", schemaPath: "#/definitions/seconds/type", keyword: "type", params: { type: "number" }, schema: schema54.type, parentSchema: schema54, data: data35 };
        if (vErrors === null) {
          vErrors = [err61];
        } else {
          vErrors.push(err61);
        }
        errors++;
      }
    }
    if (data.after_exit !== void 0) {
      let data36 = data.after_exit;
      if (!(data36 === "stop" || data36 === "keep" || data36 === "wait")) {
        const err62 = { instancePath: instancePath + "/after_exit", schemaPath: "#/properties/after_exit/enum", keyword: "enum", params: { allowedValues: schema25.properties.after_exit.enum }, schema: schema25.properties.after_exit.enum, parentSchema: schema25.properties.after_exit, data: data36 };
        if (vErrors === null) {
          vErrors = [err62];
        } else {
          vErrors.push(err62);
        }
        errors++;
      }
    }
    if (data.inputs !== void 0) {
      if (!validate45(data.inputs, { instancePath: instancePath + "/inputs", parentData: data, parentDataProperty: "inputs", rootData })) {
        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
        errors = vErrors.length;
      }
    }
    if (data.outputs !== void 0) {
      if (!validate45(data.outputs, { instancePath: instancePath + "/outputs", parentData: data, parentDataProperty: "outputs", rootData })) {
        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err63 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema25.type, parentSchema: schema25, data };
    if (vErrors === null) {
      vErrors = [err63];
    } else {
      vErrors.push(err63);
    }
    errors++;
  }
  validate16.errors = vErrors;
  return errors === 0;
}
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!validate16(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors);
    errors = vErrors.length;
  }
  validate15.errors = vErrors;
  return errors === 0;
}
export {
  validatePlanFrame,
  validateStep
};
