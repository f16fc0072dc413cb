//! sarcograph explores signed graphs of mechanisms written as YAML.
