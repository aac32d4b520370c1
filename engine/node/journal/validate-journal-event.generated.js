// Made from schemas/journal.schema.json by `npm run generate`; edit that file instead.

// <stdin>
var validateJournalEvent = validate21;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate23.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 1 || isNaN(data)) {
        validate23.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
        return false;
      }
    }
  }
  validate23.errors = vErrors;
  return errors === 0;
}
var pattern0 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern0.test(data)) {
        validate25.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"' }];
        return false;
      }
    } else {
      validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate27.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate27.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
var pattern1 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$", "u");
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern1.test(data)) {
        validate29.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$"' }];
        return false;
      }
    } else {
      validate29.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.run_id === void 0 && (missing0 = "run_id") || data.plan_id === void 0 && (missing0 = "plan_id") || data.locks === void 0 && (missing0 = "locks")) {
        validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "run_id" || key0 === "plan_id" || key0 === "locks")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_queued" !== data.type) {
                    validate22.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_queued" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.run_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate29(data.run_id, { instancePath: instancePath + "/run_id", parentData: data, parentDataProperty: "run_id", rootData })) {
                      vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.plan_id !== void 0) {
                      const _errs7 = errors;
                      if (typeof data.plan_id !== "string") {
                        validate22.errors = [{ instancePath: instancePath + "/plan_id", schemaPath: "#/properties/plan_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.locks !== void 0) {
                        let data6 = data.locks;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (Array.isArray(data6)) {
                            var valid1 = true;
                            const len0 = data6.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs11 = errors;
                              if (typeof data6[i0] !== "string") {
                                validate22.errors = [{ instancePath: instancePath + "/locks/" + i0, schemaPath: "#/properties/locks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid1 = _errs11 === errors;
                              if (!valid1) {
                                break;
                              }
                            }
                          } else {
                            validate22.errors = [{ instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
var schema12 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "run_started" }, "run_id": { "$ref": "#/definitions/run_id" }, "plan_id": { "type": "string" }, "attempt": { "type": "integer", "minimum": 1 }, "max_concurrency": { "type": "integer", "minimum": 1 }, "keep_going": { "type": "boolean" }, "engine_version": { "type": "string" }, "targets": { "type": "array", "items": { "$ref": "#/definitions/step_id" } }, "started_at": { "type": "string" }, "os": { "enum": ["linux", "macos", "windows"] }, "arch": { "type": "string" }, "workspace": { "type": "string" }, "breakers": { "$ref": "#/definitions/breakers" } }, "required": ["seq", "at", "type", "run_id", "plan_id", "attempt", "max_concurrency", "keep_going", "engine_version"], "additionalProperties": false };
var func2 = Object.prototype.hasOwnProperty;
var pattern2 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,63}(\\.[1-9][0-9]{0,2})?$", "u");
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === "string") {
      if (!pattern2.test(data)) {
        validate36.errors = [{ instancePath, schemaPath: "#/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,63}(\\.[1-9][0-9]{0,2})?$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]{0,63}(\\.[1-9][0-9]{0,2})?$"' }];
        return false;
      }
    } else {
      validate36.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
      return false;
    }
  }
  validate36.errors = vErrors;
  return errors === 0;
}
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs1 = errors;
        if (errors === _errs1) {
          if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
            let missing0;
            if (data0.tool === void 0 && (missing0 = "tool") || data0.failure_ages_sec === void 0 && (missing0 = "failure_ages_sec")) {
              validate38.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
              return false;
            } else {
              const _errs3 = errors;
              for (const key0 in data0) {
                if (!(key0 === "tool" || key0 === "failure_ages_sec" || key0 === "open_for_sec")) {
                  delete data0[key0];
                }
              }
              if (_errs3 === errors) {
                if (data0.tool !== void 0) {
                  const _errs4 = errors;
                  if (typeof data0.tool !== "string") {
                    validate38.errors = [{ instancePath: instancePath + "/" + i0 + "/tool", schemaPath: "#/items/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.failure_ages_sec !== void 0) {
                    let data2 = data0.failure_ages_sec;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data2)) {
                        var valid2 = true;
                        const len1 = data2.length;
                        for (let i1 = 0; i1 < len1; i1++) {
                          let data3 = data2[i1];
                          const _errs8 = errors;
                          if (errors === _errs8) {
                            if (typeof data3 == "number" && isFinite(data3)) {
                              if (data3 < 0 || isNaN(data3)) {
                                validate38.errors = [{ instancePath: instancePath + "/" + i0 + "/failure_ages_sec/" + i1, schemaPath: "#/items/properties/failure_ages_sec/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                return false;
                              }
                            } else {
                              validate38.errors = [{ instancePath: instancePath + "/" + i0 + "/failure_ages_sec/" + i1, schemaPath: "#/items/properties/failure_ages_sec/items/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                              return false;
                            }
                          }
                          var valid2 = _errs8 === errors;
                          if (!valid2) {
                            break;
                          }
                        }
                      } else {
                        validate38.errors = [{ instancePath: instancePath + "/" + i0 + "/failure_ages_sec", schemaPath: "#/items/properties/failure_ages_sec/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                        return false;
                      }
                    }
                    var valid1 = _errs6 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.open_for_sec !== void 0) {
                      let data4 = data0.open_for_sec;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data4 == "number" && isFinite(data4)) {
                          if (data4 < 0 || isNaN(data4)) {
                            validate38.errors = [{ instancePath: instancePath + "/" + i0 + "/open_for_sec", schemaPath: "#/items/properties/open_for_sec/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        } else {
                          validate38.errors = [{ instancePath: instancePath + "/" + i0 + "/open_for_sec", schemaPath: "#/items/properties/open_for_sec/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                          return false;
                        }
                      }
                      var valid1 = _errs10 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          } else {
            validate38.errors = [{ instancePath: instancePath + "/" + i0, schemaPath: "#/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
            return false;
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate38.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.run_id === void 0 && (missing0 = "run_id") || data.plan_id === void 0 && (missing0 = "plan_id") || data.attempt === void 0 && (missing0 = "attempt") || data.max_concurrency === void 0 && (missing0 = "max_concurrency") || data.keep_going === void 0 && (missing0 = "keep_going") || data.engine_version === void 0 && (missing0 = "engine_version")) {
        validate31.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema12.properties, key0)) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_started" !== data.type) {
                    validate31.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_started" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.run_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate29(data.run_id, { instancePath: instancePath + "/run_id", parentData: data, parentDataProperty: "run_id", rootData })) {
                      vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.plan_id !== void 0) {
                      const _errs7 = errors;
                      if (typeof data.plan_id !== "string") {
                        validate31.errors = [{ instancePath: instancePath + "/plan_id", schemaPath: "#/properties/plan_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.attempt !== void 0) {
                        let data6 = data.attempt;
                        const _errs9 = errors;
                        if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                          validate31.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        if (errors === _errs9) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 < 1 || isNaN(data6)) {
                              validate31.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.max_concurrency !== void 0) {
                          let data7 = data.max_concurrency;
                          const _errs11 = errors;
                          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                            validate31.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          if (errors === _errs11) {
                            if (typeof data7 == "number" && isFinite(data7)) {
                              if (data7 < 1 || isNaN(data7)) {
                                validate31.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs11 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.keep_going !== void 0) {
                            const _errs13 = errors;
                            if (typeof data.keep_going !== "boolean") {
                              validate31.errors = [{ instancePath: instancePath + "/keep_going", schemaPath: "#/properties/keep_going/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                              return false;
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.engine_version !== void 0) {
                              const _errs15 = errors;
                              if (typeof data.engine_version !== "string") {
                                validate31.errors = [{ instancePath: instancePath + "/engine_version", schemaPath: "#/properties/engine_version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.targets !== void 0) {
                                let data10 = data.targets;
                                const _errs17 = errors;
                                if (errors === _errs17) {
                                  if (Array.isArray(data10)) {
                                    var valid1 = true;
                                    const len0 = data10.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      const _errs19 = errors;
                                      if (!validate36(data10[i0], { instancePath: instancePath + "/targets/" + i0, parentData: data10, parentDataProperty: i0, rootData })) {
                                        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid1 = _errs19 === errors;
                                      if (!valid1) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate31.errors = [{ instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs17 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.started_at !== void 0) {
                                  const _errs20 = errors;
                                  if (typeof data.started_at !== "string") {
                                    validate31.errors = [{ instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                    return false;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.os !== void 0) {
                                    let data13 = data.os;
                                    const _errs22 = errors;
                                    if (!(data13 === "linux" || data13 === "macos" || data13 === "windows")) {
                                      validate31.errors = [{ instancePath: instancePath + "/os", schemaPath: "#/properties/os/enum", keyword: "enum", params: { allowedValues: schema12.properties.os.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid0 = _errs22 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.arch !== void 0) {
                                      const _errs23 = errors;
                                      if (typeof data.arch !== "string") {
                                        validate31.errors = [{ instancePath: instancePath + "/arch", schemaPath: "#/properties/arch/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                        return false;
                                      }
                                      var valid0 = _errs23 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.workspace !== void 0) {
                                        const _errs25 = errors;
                                        if (typeof data.workspace !== "string") {
                                          validate31.errors = [{ instancePath: instancePath + "/workspace", schemaPath: "#/properties/workspace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                          return false;
                                        }
                                        var valid0 = _errs25 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.breakers !== void 0) {
                                          const _errs27 = errors;
                                          if (!validate38(data.breakers, { instancePath: instancePath + "/breakers", parentData: data, parentDataProperty: "breakers", rootData })) {
                                            vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid0 = _errs27 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate31.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate31.errors = vErrors;
  return errors === 0;
}
var schema15 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "run_resumed" }, "attempt": { "type": "integer", "minimum": 2 }, "how": { "enum": ["resume", "rerun", "cancel"] }, "reset": { "type": "array", "items": { "$ref": "#/definitions/step_id" } }, "max_concurrency": { "type": "integer", "minimum": 1 }, "keep_going": { "type": "boolean" }, "engine_version": { "type": "string" }, "with_new_plan": { "type": "boolean" }, "breakers": { "$ref": "#/definitions/breakers" } }, "required": ["seq", "at", "type", "attempt", "how", "reset", "max_concurrency", "keep_going", "engine_version"], "additionalProperties": false };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.attempt === void 0 && (missing0 = "attempt") || data.how === void 0 && (missing0 = "how") || data.reset === void 0 && (missing0 = "reset") || data.max_concurrency === void 0 && (missing0 = "max_concurrency") || data.keep_going === void 0 && (missing0 = "keep_going") || data.engine_version === void 0 && (missing0 = "engine_version")) {
        validate40.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema15.properties, key0)) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_resumed" !== data.type) {
                    validate40.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_resumed" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.attempt !== void 0) {
                    let data4 = data.attempt;
                    const _errs6 = errors;
                    if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                      validate40.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                      return false;
                    }
                    if (errors === _errs6) {
                      if (typeof data4 == "number" && isFinite(data4)) {
                        if (data4 < 2 || isNaN(data4)) {
                          validate40.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 2 }, message: "must be >= 2" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.how !== void 0) {
                      let data5 = data.how;
                      const _errs8 = errors;
                      if (!(data5 === "resume" || data5 === "rerun" || data5 === "cancel")) {
                        validate40.errors = [{ instancePath: instancePath + "/how", schemaPath: "#/properties/how/enum", keyword: "enum", params: { allowedValues: schema15.properties.how.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.reset !== void 0) {
                        let data6 = data.reset;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (Array.isArray(data6)) {
                            var valid1 = true;
                            const len0 = data6.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs11 = errors;
                              if (!validate36(data6[i0], { instancePath: instancePath + "/reset/" + i0, parentData: data6, parentDataProperty: i0, rootData })) {
                                vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs11 === errors;
                              if (!valid1) {
                                break;
                              }
                            }
                          } else {
                            validate40.errors = [{ instancePath: instancePath + "/reset", schemaPath: "#/properties/reset/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                            return false;
                          }
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.max_concurrency !== void 0) {
                          let data8 = data.max_concurrency;
                          const _errs12 = errors;
                          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                            validate40.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                            return false;
                          }
                          if (errors === _errs12) {
                            if (typeof data8 == "number" && isFinite(data8)) {
                              if (data8 < 1 || isNaN(data8)) {
                                validate40.errors = [{ instancePath: instancePath + "/max_concurrency", schemaPath: "#/properties/max_concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.keep_going !== void 0) {
                            const _errs14 = errors;
                            if (typeof data.keep_going !== "boolean") {
                              validate40.errors = [{ instancePath: instancePath + "/keep_going", schemaPath: "#/properties/keep_going/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.engine_version !== void 0) {
                              const _errs16 = errors;
                              if (typeof data.engine_version !== "string") {
                                validate40.errors = [{ instancePath: instancePath + "/engine_version", schemaPath: "#/properties/engine_version/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.with_new_plan !== void 0) {
                                const _errs18 = errors;
                                if (typeof data.with_new_plan !== "boolean") {
                                  validate40.errors = [{ instancePath: instancePath + "/with_new_plan", schemaPath: "#/properties/with_new_plan/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.breakers !== void 0) {
                                  const _errs20 = errors;
                                  if (!validate38(data.breakers, { instancePath: instancePath + "/breakers", parentData: data, parentDataProperty: "breakers", rootData })) {
                                    vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate40.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type")) {
        validate46.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_paused" !== data.type) {
                    validate46.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_paused" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate46.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate46.errors = vErrors;
  return errors === 0;
}
function validate50(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type")) {
        validate50.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_continued" !== data.type) {
                    validate50.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_continued" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate50.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate50.errors = vErrors;
  return errors === 0;
}
var schema18 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "run_aborted" }, "caused_by": { "anyOf": [{ "$ref": "#/definitions/step_id" }, { "type": "null" }] }, "reason": { "enum": ["timeout"] } }, "required": ["seq", "at", "type", "caused_by"], "additionalProperties": false };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.caused_by === void 0 && (missing0 = "caused_by")) {
        validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "caused_by" || key0 === "reason")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_aborted" !== data.type) {
                    validate54.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_aborted" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.caused_by !== void 0) {
                    let data4 = data.caused_by;
                    const _errs6 = errors;
                    const _errs7 = errors;
                    let valid1 = false;
                    const _errs8 = errors;
                    if (!validate36(data4, { instancePath: instancePath + "/caused_by", parentData: data, parentDataProperty: "caused_by", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var _valid0 = _errs8 === errors;
                    valid1 = valid1 || _valid0;
                    if (!valid1) {
                      const _errs9 = errors;
                      if (data4 !== null) {
                        const err0 = { instancePath: instancePath + "/caused_by", schemaPath: "#/properties/caused_by/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                        if (vErrors === null) {
                          vErrors = [err0];
                        } else {
                          vErrors.push(err0);
                        }
                        errors++;
                      }
                      var _valid0 = _errs9 === errors;
                      valid1 = valid1 || _valid0;
                    }
                    if (!valid1) {
                      const err1 = { instancePath: instancePath + "/caused_by", schemaPath: "#/properties/caused_by/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                      if (vErrors === null) {
                        vErrors = [err1];
                      } else {
                        vErrors.push(err1);
                      }
                      errors++;
                      validate54.errors = vErrors;
                      return false;
                    } else {
                      errors = _errs7;
                      if (vErrors !== null) {
                        if (_errs7) {
                          vErrors.length = _errs7;
                        } else {
                          vErrors = null;
                        }
                      }
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reason !== void 0) {
                      const _errs11 = errors;
                      if (!(data.reason === "timeout")) {
                        validate54.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/enum", keyword: "enum", params: { allowedValues: schema18.properties.reason.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.now === void 0 && (missing0 = "now") || data.count === void 0 && (missing0 = "count")) {
        validate59.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "now" || key0 === "count" || key0 === "step_id")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("cancel_requested" !== data.type) {
                    validate59.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "cancel_requested" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.now !== void 0) {
                    const _errs6 = errors;
                    if (typeof data.now !== "boolean") {
                      validate59.errors = [{ instancePath: instancePath + "/now", schemaPath: "#/properties/now/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.count !== void 0) {
                      let data5 = data.count;
                      const _errs8 = errors;
                      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                        validate59.errors = [{ instancePath: instancePath + "/count", schemaPath: "#/properties/count/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs8) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 < 1 || isNaN(data5)) {
                            validate59.errors = [{ instancePath: instancePath + "/count", schemaPath: "#/properties/count/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.step_id !== void 0) {
                        const _errs10 = errors;
                        if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                          vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs10 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate59.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate59.errors = vErrors;
  return errors === 0;
}
var schema20 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "run_finished" }, "status": { "enum": ["succeeded", "failed", "quarantined", "canceled"] }, "reason": { "enum": ["aborted", "step_failed", "timeout", "canceled", null] }, "warnings": { "type": "integer", "minimum": 0 }, "exit_code": { "enum": [0, 1, 3, 4, 130] }, "duration_sec": { "$ref": "#/definitions/seconds" } }, "required": ["seq", "at", "type", "status", "reason", "warnings", "exit_code"], "additionalProperties": false };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 0 || isNaN(data)) {
        validate68.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
        return false;
      }
    } else {
      validate68.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
      return false;
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.status === void 0 && (missing0 = "status") || data.reason === void 0 && (missing0 = "reason") || data.warnings === void 0 && (missing0 = "warnings") || data.exit_code === void 0 && (missing0 = "exit_code")) {
        validate64.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema20.properties, key0)) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("run_finished" !== data.type) {
                    validate64.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "run_finished" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.status !== void 0) {
                    let data4 = data.status;
                    const _errs6 = errors;
                    if (!(data4 === "succeeded" || data4 === "failed" || data4 === "quarantined" || data4 === "canceled")) {
                      validate64.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema20.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reason !== void 0) {
                      let data5 = data.reason;
                      const _errs7 = errors;
                      if (!(data5 === "aborted" || data5 === "step_failed" || data5 === "timeout" || data5 === "canceled" || data5 === null)) {
                        validate64.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/enum", keyword: "enum", params: { allowedValues: schema20.properties.reason.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.warnings !== void 0) {
                        let data6 = data.warnings;
                        const _errs8 = errors;
                        if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                          validate64.errors = [{ instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        if (errors === _errs8) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 < 0 || isNaN(data6)) {
                              validate64.errors = [{ instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.exit_code !== void 0) {
                          let data7 = data.exit_code;
                          const _errs10 = errors;
                          if (!(data7 === 0 || data7 === 1 || data7 === 3 || data7 === 4 || data7 === 130)) {
                            validate64.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/enum", keyword: "enum", params: { allowedValues: schema20.properties.exit_code.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs10 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.duration_sec !== void 0) {
                            const _errs11 = errors;
                            if (!validate68(data.duration_sec, { instancePath: instancePath + "/duration_sec", parentData: data, parentDataProperty: "duration_sec", rootData })) {
                              vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs11 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate64.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id")) {
        validate70.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("step_queued" !== data.type) {
                    validate70.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "step_queued" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate70.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}
var schema23 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "step_waiting" }, "step_id": { "$ref": "#/definitions/step_id" }, "for": { "enum": ["lock", "backoff", "approval", "breaker", "paused", "fallback"] }, "failure_class": { "$ref": "#/definitions/failure_class" }, "message": { "type": "string" } }, "required": ["seq", "at", "type", "step_id", "for"], "additionalProperties": false };
var schema24 = { "enum": ["exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled"] };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data === "exit" || data === "signal" || data === "timeout" || data === "spawn" || data === "http" || data === "file" || data === "assert" || data === "plan" || data === "denied" || data === "lost" || data === "breaker_open" || data === "config" || data === "canceled")) {
    validate80.errors = [{ instancePath, schemaPath: "#/enum", keyword: "enum", params: { allowedValues: schema24.enum }, message: "must be equal to one of the allowed values" }];
    return false;
  }
  validate80.errors = vErrors;
  return errors === 0;
}
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.for === void 0 && (missing0 = "for")) {
        validate75.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "for" || key0 === "failure_class" || key0 === "message")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("step_waiting" !== data.type) {
                    validate75.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "step_waiting" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.for !== void 0) {
                      let data5 = data.for;
                      const _errs7 = errors;
                      if (!(data5 === "lock" || data5 === "backoff" || data5 === "approval" || data5 === "breaker" || data5 === "paused" || data5 === "fallback")) {
                        validate75.errors = [{ instancePath: instancePath + "/for", schemaPath: "#/properties/for/enum", keyword: "enum", params: { allowedValues: schema23.properties.for.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.failure_class !== void 0) {
                        const _errs8 = errors;
                        if (!validate80(data.failure_class, { instancePath: instancePath + "/failure_class", parentData: data, parentDataProperty: "failure_class", rootData })) {
                          vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.message !== void 0) {
                          const _errs9 = errors;
                          if (typeof data.message !== "string") {
                            validate75.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate75.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate75.errors = vErrors;
  return errors === 0;
}
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.locks === void 0 && (missing0 = "locks")) {
        validate82.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "locks")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("locks_acquired" !== data.type) {
                    validate82.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "locks_acquired" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.locks !== void 0) {
                      let data5 = data.locks;
                      const _errs7 = errors;
                      if (errors === _errs7) {
                        if (Array.isArray(data5)) {
                          var valid1 = true;
                          const len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs9 = errors;
                            if (typeof data5[i0] !== "string") {
                              validate82.errors = [{ instancePath: instancePath + "/locks/" + i0, schemaPath: "#/properties/locks/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                              return false;
                            }
                            var valid1 = _errs9 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate82.errors = [{ instancePath: instancePath + "/locks", schemaPath: "#/properties/locks/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate82.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate82.errors = vErrors;
  return errors === 0;
}
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.why === void 0 && (missing0 = "why")) {
        validate87.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "why")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("step_outdated" !== data.type) {
                    validate87.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "step_outdated" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.why !== void 0) {
                      const _errs7 = errors;
                      if (typeof data.why !== "string") {
                        validate87.errors = [{ instancePath: instancePath + "/why", schemaPath: "#/properties/why/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate87.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate87.errors = vErrors;
  return errors === 0;
}
function validate97(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    validate97.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
    return false;
  }
  if (errors === 0) {
    if (typeof data == "number" && isFinite(data)) {
      if (data < 1 || isNaN(data)) {
        validate97.errors = [{ instancePath, schemaPath: "#/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
        return false;
      }
    }
  }
  validate97.errors = vErrors;
  return errors === 0;
}
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt")) {
        validate92.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "attempt")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("attempt_started" !== data.type) {
                    validate92.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "attempt_started" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate92.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate92.errors = vErrors;
  return errors === 0;
}
function validate99(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt") || data.pid === void 0 && (missing0 = "pid") || data.start_time === void 0 && (missing0 = "start_time")) {
        validate99.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "attempt" || key0 === "pid" || key0 === "start_time")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("attempt_spawned" !== data.type) {
                    validate99.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "attempt_spawned" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.pid !== void 0) {
                        let data6 = data.pid;
                        const _errs8 = errors;
                        if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                          validate99.errors = [{ instancePath: instancePath + "/pid", schemaPath: "#/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                          return false;
                        }
                        if (errors === _errs8) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 < 1 || isNaN(data6)) {
                              validate99.errors = [{ instancePath: instancePath + "/pid", schemaPath: "#/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                              return false;
                            }
                          }
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.start_time !== void 0) {
                          const _errs10 = errors;
                          if (typeof data.start_time !== "string") {
                            validate99.errors = [{ instancePath: instancePath + "/start_time", schemaPath: "#/properties/start_time/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                          var valid0 = _errs10 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate99.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate99.errors = vErrors;
  return errors === 0;
}
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt")) {
        validate105.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "attempt")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("step_ready" !== data.type) {
                    validate105.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "step_ready" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate105.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate105.errors = vErrors;
  return errors === 0;
}
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.approved === void 0 && (missing0 = "approved")) {
        validate111.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "approved")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("approval_decided" !== data.type) {
                    validate111.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "approval_decided" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.approved !== void 0) {
                      const _errs7 = errors;
                      if (typeof data.approved !== "boolean") {
                        validate111.errors = [{ instancePath: instancePath + "/approved", schemaPath: "#/properties/approved/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate111.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate111.errors = vErrors;
  return errors === 0;
}
var schema32 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "stop_requested" }, "step_id": { "$ref": "#/definitions/step_id" }, "attempt": { "$ref": "#/definitions/attempt" }, "cause": { "enum": ["timeout", "abort", "cancel"] }, "limit": { "enum": ["try", "step"] }, "now": { "type": "boolean" } }, "required": ["seq", "at", "type", "step_id", "attempt", "cause", "now"], "additionalProperties": false };
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt") || data.cause === void 0 && (missing0 = "cause") || data.now === void 0 && (missing0 = "now")) {
        validate116.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema32.properties, key0)) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("stop_requested" !== data.type) {
                    validate116.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "stop_requested" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.cause !== void 0) {
                        let data6 = data.cause;
                        const _errs8 = errors;
                        if (!(data6 === "timeout" || data6 === "abort" || data6 === "cancel")) {
                          validate116.errors = [{ instancePath: instancePath + "/cause", schemaPath: "#/properties/cause/enum", keyword: "enum", params: { allowedValues: schema32.properties.cause.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.limit !== void 0) {
                          let data7 = data.limit;
                          const _errs9 = errors;
                          if (!(data7 === "try" || data7 === "step")) {
                            validate116.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/enum", keyword: "enum", params: { allowedValues: schema32.properties.limit.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.now !== void 0) {
                            const _errs10 = errors;
                            if (typeof data.now !== "boolean") {
                              validate116.errors = [{ instancePath: instancePath + "/now", schemaPath: "#/properties/now/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                              return false;
                            }
                            var valid0 = _errs10 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate116.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate116.errors = vErrors;
  return errors === 0;
}
var pattern3 = new RegExp("^[A-Za-z_][A-Za-z0-9_]{0,63}$", "u");
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.name === void 0 && (missing0 = "name") || data.value === void 0 && (missing0 = "value")) {
        validate122.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "name" || key0 === "value")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("resource_published" !== data.type) {
                    validate122.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "resource_published" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.name !== void 0) {
                      let data5 = data.name;
                      const _errs7 = errors;
                      if (errors === _errs7) {
                        if (typeof data5 === "string") {
                          if (!pattern3.test(data5)) {
                            validate122.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,63}$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]{0,63}$"' }];
                            return false;
                          }
                        } else {
                          validate122.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.value !== void 0) {
                        const _errs9 = errors;
                        if (typeof data.value !== "string") {
                          validate122.errors = [{ instancePath: instancePath + "/value", schemaPath: "#/properties/value/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate122.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate122.errors = vErrors;
  return errors === 0;
}
var schema34 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "attempt_finished" }, "step_id": { "$ref": "#/definitions/step_id" }, "attempt": { "$ref": "#/definitions/attempt" }, "status": { "enum": ["success", "failed", "canceled"] }, "failure_class": { "anyOf": [{ "$ref": "#/definitions/failure_class" }, { "type": "null" }] }, "exit_code": { "type": ["integer", "null"] }, "signal": { "type": ["string", "null"] }, "message": { "type": "string" }, "duration_sec": { "$ref": "#/definitions/seconds" } }, "required": ["seq", "at", "type", "step_id", "attempt", "status", "failure_class", "exit_code", "signal"], "additionalProperties": false };
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt") || data.status === void 0 && (missing0 = "status") || data.failure_class === void 0 && (missing0 = "failure_class") || data.exit_code === void 0 && (missing0 = "exit_code") || data.signal === void 0 && (missing0 = "signal")) {
        validate127.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema34.properties, key0)) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("attempt_finished" !== data.type) {
                    validate127.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "attempt_finished" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.status !== void 0) {
                        let data6 = data.status;
                        const _errs8 = errors;
                        if (!(data6 === "success" || data6 === "failed" || data6 === "canceled")) {
                          validate127.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema34.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.failure_class !== void 0) {
                          let data7 = data.failure_class;
                          const _errs9 = errors;
                          const _errs10 = errors;
                          let valid1 = false;
                          const _errs11 = errors;
                          if (!validate80(data7, { instancePath: instancePath + "/failure_class", parentData: data, parentDataProperty: "failure_class", rootData })) {
                            vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
                            errors = vErrors.length;
                          }
                          var _valid0 = _errs11 === errors;
                          valid1 = valid1 || _valid0;
                          if (!valid1) {
                            const _errs12 = errors;
                            if (data7 !== null) {
                              const err0 = { instancePath: instancePath + "/failure_class", schemaPath: "#/properties/failure_class/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                              if (vErrors === null) {
                                vErrors = [err0];
                              } else {
                                vErrors.push(err0);
                              }
                              errors++;
                            }
                            var _valid0 = _errs12 === errors;
                            valid1 = valid1 || _valid0;
                          }
                          if (!valid1) {
                            const err1 = { instancePath: instancePath + "/failure_class", schemaPath: "#/properties/failure_class/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                            if (vErrors === null) {
                              vErrors = [err1];
                            } else {
                              vErrors.push(err1);
                            }
                            errors++;
                            validate127.errors = vErrors;
                            return false;
                          } else {
                            errors = _errs10;
                            if (vErrors !== null) {
                              if (_errs10) {
                                vErrors.length = _errs10;
                              } else {
                                vErrors = null;
                              }
                            }
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.exit_code !== void 0) {
                            let data8 = data.exit_code;
                            const _errs14 = errors;
                            if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8)) && data8 !== null) {
                              validate127.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: schema34.properties.exit_code.type }, message: "must be integer,null" }];
                              return false;
                            }
                            var valid0 = _errs14 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.signal !== void 0) {
                              let data9 = data.signal;
                              const _errs16 = errors;
                              if (typeof data9 !== "string" && data9 !== null) {
                                validate127.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/type", keyword: "type", params: { type: schema34.properties.signal.type }, message: "must be string,null" }];
                                return false;
                              }
                              var valid0 = _errs16 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.message !== void 0) {
                                const _errs18 = errors;
                                if (typeof data.message !== "string") {
                                  validate127.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid0 = _errs18 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.duration_sec !== void 0) {
                                  const _errs20 = errors;
                                  if (!validate68(data.duration_sec, { instancePath: instancePath + "/duration_sec", parentData: data, parentDataProperty: "duration_sec", rootData })) {
                                    vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs20 === errors;
                                } else {
                                  var valid0 = true;
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate127.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate127.errors = vErrors;
  return errors === 0;
}
var schema35 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "attempt_reported_late" }, "step_id": { "$ref": "#/definitions/step_id" }, "attempt": { "$ref": "#/definitions/attempt" }, "exit_code": { "type": ["integer", "null"] }, "signal": { "type": ["string", "null"] } }, "required": ["seq", "at", "type", "step_id", "attempt", "exit_code", "signal"], "additionalProperties": false };
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt") || data.exit_code === void 0 && (missing0 = "exit_code") || data.signal === void 0 && (missing0 = "signal")) {
        validate135.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "attempt" || key0 === "exit_code" || key0 === "signal")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("attempt_reported_late" !== data.type) {
                    validate135.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "attempt_reported_late" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.exit_code !== void 0) {
                        let data6 = data.exit_code;
                        const _errs8 = errors;
                        if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && data6 !== null) {
                          validate135.errors = [{ instancePath: instancePath + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: schema35.properties.exit_code.type }, message: "must be integer,null" }];
                          return false;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.signal !== void 0) {
                          let data7 = data.signal;
                          const _errs10 = errors;
                          if (typeof data7 !== "string" && data7 !== null) {
                            validate135.errors = [{ instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/type", keyword: "type", params: { type: schema35.properties.signal.type }, message: "must be string,null" }];
                            return false;
                          }
                          var valid0 = _errs10 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate135.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate135.errors = vErrors;
  return errors === 0;
}
function validate141(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt") || data.delay_sec === void 0 && (missing0 = "delay_sec")) {
        validate141.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "attempt" || key0 === "delay_sec")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("retry_scheduled" !== data.type) {
                    validate141.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "retry_scheduled" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      let data5 = data.attempt;
                      const _errs7 = errors;
                      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                        validate141.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                        return false;
                      }
                      if (errors === _errs7) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 < 1 || isNaN(data5)) {
                            validate141.errors = [{ instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.delay_sec !== void 0) {
                        let data6 = data.delay_sec;
                        const _errs9 = errors;
                        if (errors === _errs9) {
                          if (typeof data6 == "number" && isFinite(data6)) {
                            if (data6 < 0 || isNaN(data6)) {
                              validate141.errors = [{ instancePath: instancePath + "/delay_sec", schemaPath: "#/properties/delay_sec/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                              return false;
                            }
                          } else {
                            validate141.errors = [{ instancePath: instancePath + "/delay_sec", schemaPath: "#/properties/delay_sec/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                            return false;
                          }
                        }
                        var valid0 = _errs9 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate141.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate141.errors = vErrors;
  return errors === 0;
}
function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.attempt === void 0 && (missing0 = "attempt")) {
        validate146.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "attempt")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("retry_due" !== data.type) {
                    validate146.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "retry_due" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attempt !== void 0) {
                      const _errs7 = errors;
                      if (!validate97(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData })) {
                        vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate146.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate146.errors = vErrors;
  return errors === 0;
}
function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.tool === void 0 && (missing0 = "tool") || data.reset_sec === void 0 && (missing0 = "reset_sec")) {
        validate152.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "tool" || key0 === "reset_sec")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("breaker_opened" !== data.type) {
                    validate152.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "breaker_opened" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.tool !== void 0) {
                    const _errs6 = errors;
                    if (typeof data.tool !== "string") {
                      validate152.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reset_sec !== void 0) {
                      let data5 = data.reset_sec;
                      const _errs8 = errors;
                      if (errors === _errs8) {
                        if (typeof data5 == "number" && isFinite(data5)) {
                          if (data5 < 0 || isNaN(data5)) {
                            validate152.errors = [{ instancePath: instancePath + "/reset_sec", schemaPath: "#/properties/reset_sec/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                            return false;
                          }
                        } else {
                          validate152.errors = [{ instancePath: instancePath + "/reset_sec", schemaPath: "#/properties/reset_sec/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                          return false;
                        }
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate152.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate152.errors = vErrors;
  return errors === 0;
}
function validate156(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.tool === void 0 && (missing0 = "tool") || data.step_id === void 0 && (missing0 = "step_id")) {
        validate156.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "tool" || key0 === "step_id")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("breaker_probed" !== data.type) {
                    validate156.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "breaker_probed" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.tool !== void 0) {
                    const _errs6 = errors;
                    if (typeof data.tool !== "string") {
                      validate156.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.step_id !== void 0) {
                      const _errs8 = errors;
                      if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs8 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate156.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate156.errors = vErrors;
  return errors === 0;
}
function validate161(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.tool === void 0 && (missing0 = "tool")) {
        validate161.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "tool")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("breaker_closed" !== data.type) {
                    validate161.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "breaker_closed" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.tool !== void 0) {
                    const _errs6 = errors;
                    if (typeof data.tool !== "string") {
                      validate161.errors = [{ instancePath: instancePath + "/tool", schemaPath: "#/properties/tool/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate161.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate161.errors = vErrors;
  return errors === 0;
}
var schema41 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "step_finished" }, "step_id": { "$ref": "#/definitions/step_id" }, "status": { "enum": ["success", "failed", "skipped", "canceled", "unknown"] }, "reason": { "enum": ["cached", "served", "condition", "skip_if", "upstream", "not_needed", "abort", "cancel", "exit", "signal", "timeout", "spawn", "http", "file", "assert", "plan", "denied", "lost", "breaker_open", "config", "canceled", null] }, "verdict": { "enum": ["ok", "warn", "bad"] }, "caused_by": { "anyOf": [{ "$ref": "#/definitions/step_id" }, { "type": "null" }] }, "recovered_by": { "anyOf": [{ "$ref": "#/definitions/step_id" }, { "type": "null" }] }, "message": { "type": "string" }, "duration_sec": { "$ref": "#/definitions/seconds" }, "aborts_run": { "const": true } }, "required": ["seq", "at", "type", "step_id", "status", "reason", "verdict", "caused_by", "recovered_by"], "additionalProperties": false };
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.status === void 0 && (missing0 = "status") || data.reason === void 0 && (missing0 = "reason") || data.verdict === void 0 && (missing0 = "verdict") || data.caused_by === void 0 && (missing0 = "caused_by") || data.recovered_by === void 0 && (missing0 = "recovered_by")) {
        validate165.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema41.properties, key0)) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("step_finished" !== data.type) {
                    validate165.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "step_finished" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.status !== void 0) {
                      let data5 = data.status;
                      const _errs7 = errors;
                      if (!(data5 === "success" || data5 === "failed" || data5 === "skipped" || data5 === "canceled" || data5 === "unknown")) {
                        validate165.errors = [{ instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema41.properties.status.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.reason !== void 0) {
                        let data6 = data.reason;
                        const _errs8 = errors;
                        if (!(data6 === "cached" || data6 === "served" || data6 === "condition" || data6 === "skip_if" || data6 === "upstream" || data6 === "not_needed" || data6 === "abort" || data6 === "cancel" || data6 === "exit" || data6 === "signal" || data6 === "timeout" || data6 === "spawn" || data6 === "http" || data6 === "file" || data6 === "assert" || data6 === "plan" || data6 === "denied" || data6 === "lost" || data6 === "breaker_open" || data6 === "config" || data6 === "canceled" || data6 === null)) {
                          validate165.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/enum", keyword: "enum", params: { allowedValues: schema41.properties.reason.enum }, message: "must be equal to one of the allowed values" }];
                          return false;
                        }
                        var valid0 = _errs8 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.verdict !== void 0) {
                          let data7 = data.verdict;
                          const _errs9 = errors;
                          if (!(data7 === "ok" || data7 === "warn" || data7 === "bad")) {
                            validate165.errors = [{ instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema41.properties.verdict.enum }, message: "must be equal to one of the allowed values" }];
                            return false;
                          }
                          var valid0 = _errs9 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.caused_by !== void 0) {
                            let data8 = data.caused_by;
                            const _errs10 = errors;
                            const _errs11 = errors;
                            let valid1 = false;
                            const _errs12 = errors;
                            if (!validate36(data8, { instancePath: instancePath + "/caused_by", parentData: data, parentDataProperty: "caused_by", rootData })) {
                              vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                              errors = vErrors.length;
                            }
                            var _valid0 = _errs12 === errors;
                            valid1 = valid1 || _valid0;
                            if (!valid1) {
                              const _errs13 = errors;
                              if (data8 !== null) {
                                const err0 = { instancePath: instancePath + "/caused_by", schemaPath: "#/properties/caused_by/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                if (vErrors === null) {
                                  vErrors = [err0];
                                } else {
                                  vErrors.push(err0);
                                }
                                errors++;
                              }
                              var _valid0 = _errs13 === errors;
                              valid1 = valid1 || _valid0;
                            }
                            if (!valid1) {
                              const err1 = { instancePath: instancePath + "/caused_by", schemaPath: "#/properties/caused_by/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                              if (vErrors === null) {
                                vErrors = [err1];
                              } else {
                                vErrors.push(err1);
                              }
                              errors++;
                              validate165.errors = vErrors;
                              return false;
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
                            var valid0 = _errs10 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.recovered_by !== void 0) {
                              let data9 = data.recovered_by;
                              const _errs15 = errors;
                              const _errs16 = errors;
                              let valid2 = false;
                              const _errs17 = errors;
                              if (!validate36(data9, { instancePath: instancePath + "/recovered_by", parentData: data, parentDataProperty: "recovered_by", rootData })) {
                                vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                                errors = vErrors.length;
                              }
                              var _valid1 = _errs17 === errors;
                              valid2 = valid2 || _valid1;
                              if (!valid2) {
                                const _errs18 = errors;
                                if (data9 !== null) {
                                  const err2 = { instancePath: instancePath + "/recovered_by", schemaPath: "#/properties/recovered_by/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                  if (vErrors === null) {
                                    vErrors = [err2];
                                  } else {
                                    vErrors.push(err2);
                                  }
                                  errors++;
                                }
                                var _valid1 = _errs18 === errors;
                                valid2 = valid2 || _valid1;
                              }
                              if (!valid2) {
                                const err3 = { instancePath: instancePath + "/recovered_by", schemaPath: "#/properties/recovered_by/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                                if (vErrors === null) {
                                  vErrors = [err3];
                                } else {
                                  vErrors.push(err3);
                                }
                                errors++;
                                validate165.errors = vErrors;
                                return false;
                              } else {
                                errors = _errs16;
                                if (vErrors !== null) {
                                  if (_errs16) {
                                    vErrors.length = _errs16;
                                  } else {
                                    vErrors = null;
                                  }
                                }
                              }
                              var valid0 = _errs15 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.message !== void 0) {
                                const _errs20 = errors;
                                if (typeof data.message !== "string") {
                                  validate165.errors = [{ instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid0 = _errs20 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.duration_sec !== void 0) {
                                  const _errs22 = errors;
                                  if (!validate68(data.duration_sec, { instancePath: instancePath + "/duration_sec", parentData: data, parentDataProperty: "duration_sec", rootData })) {
                                    vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid0 = _errs22 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.aborts_run !== void 0) {
                                    const _errs23 = errors;
                                    if (true !== data.aborts_run) {
                                      validate165.errors = [{ instancePath: instancePath + "/aborts_run", schemaPath: "#/properties/aborts_run/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" }];
                                      return false;
                                    }
                                    var valid0 = _errs23 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate165.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate165.errors = vErrors;
  return errors === 0;
}
var schema42 = { "type": "object", "properties": { "seq": { "$ref": "#/definitions/seq" }, "at": { "$ref": "#/definitions/at" }, "elapsed_ms": { "$ref": "#/definitions/elapsed_ms" }, "type": { "const": "step_resolved" }, "step_id": { "$ref": "#/definitions/step_id" }, "as": { "enum": ["success", "failed", "retry"] } }, "required": ["seq", "at", "type", "step_id", "as"], "additionalProperties": false };
function validate173(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.seq === void 0 && (missing0 = "seq") || data.at === void 0 && (missing0 = "at") || data.type === void 0 && (missing0 = "type") || data.step_id === void 0 && (missing0 = "step_id") || data.as === void 0 && (missing0 = "as")) {
        validate173.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "seq" || key0 === "at" || key0 === "elapsed_ms" || key0 === "type" || key0 === "step_id" || key0 === "as")) {
            delete data[key0];
          }
        }
        if (_errs1 === errors) {
          if (data.seq !== void 0) {
            const _errs2 = errors;
            if (!validate23(data.seq, { instancePath: instancePath + "/seq", parentData: data, parentDataProperty: "seq", rootData })) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.at !== void 0) {
              const _errs3 = errors;
              if (!validate25(data.at, { instancePath: instancePath + "/at", parentData: data, parentDataProperty: "at", rootData })) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.elapsed_ms !== void 0) {
                const _errs4 = errors;
                if (!validate27(data.elapsed_ms, { instancePath: instancePath + "/elapsed_ms", parentData: data, parentDataProperty: "elapsed_ms", rootData })) {
                  vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.type !== void 0) {
                  const _errs5 = errors;
                  if ("step_resolved" !== data.type) {
                    validate173.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "step_resolved" }, message: "must be equal to constant" }];
                    return false;
                  }
                  var valid0 = _errs5 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.step_id !== void 0) {
                    const _errs6 = errors;
                    if (!validate36(data.step_id, { instancePath: instancePath + "/step_id", parentData: data, parentDataProperty: "step_id", rootData })) {
                      vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs6 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.as !== void 0) {
                      let data5 = data.as;
                      const _errs7 = errors;
                      if (!(data5 === "success" || data5 === "failed" || data5 === "retry")) {
                        validate173.errors = [{ instancePath: instancePath + "/as", schemaPath: "#/properties/as/enum", keyword: "enum", params: { allowedValues: schema42.properties.as.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid0 = _errs7 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate173.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate173.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        const tag0 = data.type;
        if (typeof tag0 == "string") {
          if (tag0 === "run_queued") {
            if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "run_started") {
            if (!validate31(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "run_resumed") {
            if (!validate40(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "run_paused") {
            if (!validate46(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "run_continued") {
            if (!validate50(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "run_aborted") {
            if (!validate54(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "cancel_requested") {
            if (!validate59(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "run_finished") {
            if (!validate64(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "step_queued") {
            if (!validate70(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "step_waiting") {
            if (!validate75(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "locks_acquired") {
            if (!validate82(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "step_outdated") {
            if (!validate87(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "attempt_started") {
            if (!validate92(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "attempt_spawned") {
            if (!validate99(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "step_ready") {
            if (!validate105(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "approval_decided") {
            if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "stop_requested") {
            if (!validate116(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "resource_published") {
            if (!validate122(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "attempt_finished") {
            if (!validate127(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "attempt_reported_late") {
            if (!validate135(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "retry_scheduled") {
            if (!validate141(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate141.errors : vErrors.concat(validate141.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "retry_due") {
            if (!validate146(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "breaker_opened") {
            if (!validate152(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "breaker_probed") {
            if (!validate156(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "breaker_closed") {
            if (!validate161(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "step_finished") {
            if (!validate165(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
              errors = vErrors.length;
            }
          } else if (tag0 === "step_resolved") {
            if (!validate173(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
              errors = vErrors.length;
            }
          } else {
            validate21.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
            return false;
          }
        } else {
          validate21.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
          return false;
        }
      }
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
export {
  validateJournalEvent
};
