//! What the player sees. Pages arrange components; both are plain functions from what is to be
//! shown to what is shown. One component, [`app`], holds the [`state`] and talks to the browser.

pub mod app;
pub mod book;
#[cfg(not(target_arch = "wasm32"))]
pub mod cases;
pub mod components;
pub mod data;
pub mod editions;
pub mod explain;
pub mod frame;
pub mod pages;
pub mod practice;
pub mod screen;
pub mod sending;
pub mod settings;
pub mod state;
#[cfg(not(target_arch = "wasm32"))]
pub mod still;
pub mod text;
